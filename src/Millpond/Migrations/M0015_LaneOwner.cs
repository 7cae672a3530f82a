using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;

namespace Millpond.Migrations;

/// <summary>Lanes say which process holds them.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0015_lane_owner")]
internal sealed class M0015_LaneOwner : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Extend("lanes", t => t.Int("leased_by", nullable: true));
}
