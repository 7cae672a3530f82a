using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;

namespace Millpond.Migrations;

/// <summary>The index of full-text search.</summary>
[DbContext(typeof(MillpondDb))]
[Migration("0001_search")]
internal sealed class M0001_Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateSearch();
}
