using System.IO.Compression;

namespace Millpond.Tables;

/// <summary>Opens what the user named: a path or <c>-</c>, packed with gzip or not (told by its first two bytes, not by its name).</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    public static Stream Open(string path, Func<Stream> openStandardInput)
    {
        var peeked = new PeekedStream(OpenRaw(path, openStandardInput));
        return peeked.StartsWithGzip
            ? new WholeGzipStream(peeked)
            : peeked;
    }

    /// <summary>The bytes as they are.</summary>
    public static Stream OpenRaw(string path, Func<Stream> openStandardInput) => path == StandardInput ? openStandardInput() : OpenFile(path);

    /// <summary>Refuses a path at which there is no file, before it is opened.</summary>
    public static void Check(string path)
    {
        if (path == StandardInput) return;
        if (Directory.Exists(path)) throw new BadInputException($"{path}: is a folder, not a file");
        if (!File.Exists(path)) throw new BadInputException($"{path}: no such file");
    }

    private static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path)) throw new BadInputException($"{path}: is a folder, not a file");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"{path}: no such file");
        }
        catch (UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: may not be read");
        }
    }

    /// <summary>Gives back the two bytes that were looked at; standard input cannot seek.</summary>
    private sealed class PeekedStream : ForwardStream
    {
        private readonly Stream _inner;
        private readonly byte[] _head = new byte[2];
        private readonly int _length;
        private int _given;

        public PeekedStream(Stream inner)
        {
            _inner = inner;
            _length = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        }

        public bool StartsWithGzip => _length == 2 && _head[0] == 0x1f && _head[1] == 0x8b;

        public override int Read(Span<byte> buffer)
        {
            if (_given == _length) return _inner.Read(buffer);
            var count = Math.Min(buffer.Length, _length - _given);
            _head.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
