using System.Formats.Tar;
using System.IO.Compression;

namespace Millpond.Exports;

/// <summary>Where an export goes: a folder, a <c>.zip</c> or a <c>.tar.gz</c>. One file at a time, written from its start to its end.</summary>
/// <remarks>An archive carries its final name only when it is whole.</remarks>
internal abstract class ExportTarget : IAsyncDisposable
{
    /// <summary>Opens the target that a path names by its ending.</summary>
    /// <exception cref="IOException">There is something at this place already.</exception>
    public static ExportTarget Open(string path)
    {
        if (IsArchive(path) ? File.Exists(path) : Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            throw new IOException($"'{path}' is there already; nothing is overwritten. Name another place, or remove it.");
        Directory.CreateDirectory(IsArchive(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new Zip(path) : IsArchive(path) ? new TarGz(path) : new Folder(path);
    }

    /// <summary>Begins a file; disposing it ends it.</summary>
    public abstract Stream Begin(string name);

    /// <summary>Says that everything is there.</summary>
    public abstract Task CompleteAsync();

    public abstract ValueTask DisposeAsync();

    private static bool IsArchive(string path) => new[] { ".zip", ".tar.gz", ".tgz" }.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private sealed class Folder(string path) : ExportTarget
    {
        public override Stream Begin(string name) => File.Create(Path.Combine(path, name));

        public override Task CompleteAsync() => Task.CompletedTask;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private abstract class Archive(string path) : ExportTarget
    {
        private bool _complete;

        protected FileStream File { get; } = System.IO.File.Create(path + ".part");

        protected abstract Task EndAsync();

        public override async Task CompleteAsync()
        {
            await EndAsync();
            await File.DisposeAsync();
            System.IO.File.Move(path + ".part", path);
            _complete = true;
        }

        public override async ValueTask DisposeAsync()
        {
            if (_complete) return;
            await File.DisposeAsync();
            System.IO.File.Delete(path + ".part");
        }
    }

    private sealed class Zip : Archive
    {
        private readonly ZipArchive _archive;

        public Zip(string path)
            : base(path) => _archive = new ZipArchive(File, ZipArchiveMode.Create, leaveOpen: true);

        public override Stream Begin(string name) => _archive.CreateEntry(name, CompressionLevel.Fastest).Open();

        protected override async Task EndAsync() => await _archive.DisposeAsync();
    }

    private sealed class TarGz : Archive
    {
        private readonly GZipStream _packed;
        private readonly TarWriter _tar;

        public TarGz(string path)
            : base(path)
        {
            _packed = new GZipStream(File, CompressionLevel.Fastest, leaveOpen: true);
            _tar = new TarWriter(_packed, TarEntryFormat.Pax, leaveOpen: true);
        }

        /// <summary>A tar names the length before the content, so a file is written aside first.</summary>
        public override Stream Begin(string name) => new Spooled(_tar, name);

        protected override async Task EndAsync()
        {
            await _tar.DisposeAsync();
            await _packed.DisposeAsync();
        }

        private sealed class Spooled(TarWriter tar, string name)
            : FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose)
        {
            public override async ValueTask DisposeAsync()
            {
                await FlushAsync();
                Position = 0;
                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = this });
                await base.DisposeAsync();
            }
        }
    }
}
