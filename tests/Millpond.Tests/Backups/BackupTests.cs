using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Backups;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Commands;
using Millpond.Hosting;
using Millpond.Imports;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Effects;
using Millpond.Platform.Work;
using Millpond.Tests.Channels;
using CheckCredentials = Millpond.Channels.Accounts.CheckCredentials;

namespace Millpond.Tests.Backups;

public class BackupTests
{
    [Theory, EveryDatabase]
    public async Task A_restored_installation_has_everything_and_sends_nothing_without_a_persons_word(Database database)
    {
        NeedTools(database);
        var network = new ScriptedChannel();
        var sent = 0;
        network.Send = _ => new EffectResult.Accepted(new SentReceipt($"{++sent}", null));
        await using var town = await Town.OnTheWeb(database, b =>
        {
            Town.WithoutLoops(b);
            b.Services.AddSingleton<IChannel>(network);
        });
        await town.Founded();
        await town.SignedIn("Li Na", "owner");
        var account = await town.Connected("scripted", ("server", "https://scripted.example"), ("token", "good"));
        await town.Import(ImportKind.People, "id,name,phone\n1,李娜,13800000000\n2,Bo,\n");
        var unfinished = await town.PlanImport(ImportKind.People, await UploadAsync(town, "id,name\n3,Chen\n"));
        var effects = new[] { await Plan(town, account.Id, "planned"), await Plan(town, account.Id, "claimed") };
        await town.InDb(db => db.Set<Effect>().Where(e => e.Id == effects[1]).ExecuteUpdateAsync(s => s.SetProperty(e => e.State, EffectState.Claimed)));

        var file = Path.Combine(town.Options.Data, "backups", "b.tar.gz");
        var manifest = await new MakeBackup(town.Options, town.Services, town.Clock).RunAsync(file, withKeys: true, default);
        Assert.True(manifest.HasKeys);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        // The first installation goes on and sends what the backup believes to be under way.
        Assert.Equal(2, await SendAllAsync(town, () => sent));

        var target = await TestDatabases.CreateEmptyAsync(database);
        await RestoreCommand.RestoreAsync(target, file, overwrite: false, takeOver: false, TextWriter.Null, default);
        await Assert.ThrowsAsync<StartException>(() => RestoreCommand.RestoreAsync(target, file, overwrite: false, takeOver: false, TextWriter.Null, default));
        var woken = Assert.Single(await RestoreCommand.RestoreAsync(target, file, overwrite: true, takeOver: false, TextWriter.Null, default));
        Assert.Equal((2, 1, true), (woken.Held, woken.AccountsOff, woken.Audit.Ok));

        town.Clock.Advance(TimeSpan.FromHours(1));
        await using var restored = Town.Over(target, town.Clock, s => s.AddSingleton<IChannel>(network));
        Assert.Equal(["Bo", "李娜"], (await restored.InDb(db => db.Set<Person>().Select(p => p.Name).ToListAsync())).Order(StringComparer.Ordinal));
        Assert.Equal(0, await restored.InDb(db => db.Sessions().CountAsync()));
        Assert.False((await restored.See(account.Id)).Enabled);
        Assert.True((await restored.Run<CheckCredentials, Outcome<CheckCredentials.Result>>(c => c.RunAsync(account.Id, default))).Value!.Ok, "the keys came along, so the credentials open");
        Assert.Equal(["system.restore"], await restored.InDb(db => db.AuditEntries(Viewer.System(1)).OrderByDescending(a => a.Sequence).Take(1).Select(a => a.Action).ToListAsync()));

        await restored.Work();
        Assert.Equal(2, sent);
        Assert.All(await restored.InDb(db => db.Set<Effect>().ToListAsync()), e => Assert.Equal(EffectState.Unknown, e.State));

        // A person tries one again: the network is asked, and it has it.
        network.FindSent = _ => new EffectResult.Accepted(new SentReceipt("1", null));
        await restored.InDb(async db =>
        {
            Assert.True(db.TryAgain(await db.Set<Effect>().SingleAsync(e => e.Id == effects[0])).Ok);
            await db.SaveChangesAsync();
        });
        await restored.Work();
        Assert.Equal((EffectState.Accepted, 2), ((await restored.InDb(db => db.Set<Effect>().SingleAsync(e => e.Id == effects[0]))).State, sent));

        // An import whose file had been uploaded goes on in the new folder.
        await restored.GoOnWithImport(unfinished);
        Assert.Equal(ImportState.Done, (await restored.InDb(db => db.Set<Import>().SingleAsync(i => i.Id == unfinished))).State);
    }

    [Theory, EveryDatabase]
    public async Task A_damaged_backup_changes_nothing(Database database)
    {
        NeedTools(database);
        await using var town = await Town.On(database);
        await town.Founded();
        var file = Path.Combine(town.Options.Data, "b.tar.gz");
        await new MakeBackup(town.Options, town.Services, town.Clock).RunAsync(file, withKeys: true, default);
        await Assert.ThrowsAsync<StartException>(() => new MakeBackup(town.Options, town.Services, town.Clock).RunAsync(file, withKeys: true, default));
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);

        var target = await TestDatabases.CreateEmptyAsync(database);
        var refused = await Assert.ThrowsAsync<StartException>(() => RestoreCommand.RestoreAsync(target, file, overwrite: false, takeOver: false, TextWriter.Null, default));
        Assert.Contains("b.tar.gz", refused.Message, StringComparison.Ordinal);
        Assert.True(await DatabaseCopy.IsEmptyAsync(target, default));
        Assert.Empty(Directory.GetDirectories(target.Data));
        await TestDatabases.DropAsync(target);
    }

    [Fact]
    public async Task A_backup_goes_back_into_its_own_kind_of_database_and_not_into_one_in_use()
    {
        await using var town = await Town.On(Database.Sqlite);
        await town.Founded();
        var file = Path.Combine(town.Options.Data, "b.tar.gz");
        await new MakeBackup(town.Options, town.Services, town.Clock).RunAsync(file, withKeys: false, default);

        var other = await Assert.ThrowsAsync<StartException>(() => RestoreCommand.RestoreAsync(town.Options with { Database = "Host=127.0.0.1;Database=x" }, file, overwrite: true, takeOver: false, TextWriter.Null, default));
        Assert.Contains("embedded", other.Message, StringComparison.Ordinal);
        using (DataFolder.Open(town.Options))
            Assert.Contains("Another Millpond", (await Assert.ThrowsAsync<StartException>(() => RestoreCommand.RestoreAsync(town.Options, file, overwrite: true, takeOver: false, TextWriter.Null, default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_restore_does_not_start()
    {
        var folder = Directory.CreateTempSubdirectory("millpond-test-").FullName;
        File.WriteAllText(Path.Combine(folder, DataFolder.RestoreMark), "b.tar.gz");
        Assert.Contains("interrupted", Assert.Throws<StartException>(() => DataFolder.Open(HostOptions.In(folder))).Message, StringComparison.Ordinal);
        DataFolder.Open(HostOptions.In(folder), restoring: true).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void NeedTools(Database database)
    {
        if (database == Database.Postgres && (PostgresTools.Find("pg_dump") is null || PostgresTools.Find("pg_restore") is null)) Assert.Skip("pg_dump and pg_restore are not installed here.");
    }

    private static Task<Guid> Plan(Town town, AccountId account, string key) => town.InDb(async db =>
    {
        var effect = db.Plan(Outgoing.EffectKind, key, "lane:" + key, new Outgoing { Account = account, Kind = OutgoingKind.PublicReply, Text = "Sorry ^LN", IdempotencyKey = key }, account.Value);
        await db.SaveChangesAsync();
        return effect.Id;
    });

    private static async Task<int> SendAllAsync(Town town, Func<int> sent)
    {
        await town.InDb(db => db.Set<Effect>().ExecuteUpdateAsync(s => s.SetProperty(e => e.State, EffectState.Planned)));
        await town.Until(() => Task.FromResult(sent()), n => n == 2, "two answers sent");
        return sent();
    }

    private static async Task<string> UploadAsync(Town town, string content)
    {
        var path = Path.GetFullPath(Path.Combine(town.Options.Data, "imports", Guid.CreateVersion7().ToString("N")));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content);
        return path;
    }
}
