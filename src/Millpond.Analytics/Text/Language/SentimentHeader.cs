namespace Millpond.Analytics.Text.Language;

/// <summary>What a sentiment model was trained on and how it cuts texts.</summary>
/// <param name="TrainedOn">What it learned from, in words.</param>
/// <param name="Bits">Buckets, as a power of two.</param>
/// <param name="LongestNgram">Longest n-gram.</param>
/// <param name="Context">Whether negations, turns, the ending, emoticons and length are features.</param>
/// <param name="Domains">Kinds of texts.</param>
internal sealed record SentimentHeader(string TrainedOn, int Bits, int LongestNgram, bool Context, string[] Domains)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(TrainedOn);
        writer.Write((byte)Bits);
        writer.Write((byte)LongestNgram);
        writer.Write(Context);
        writer.Write((byte)Domains.Length);
        foreach (var domain in Domains) writer.Write(domain);
    }

    /// <exception cref="InvalidDataException">Not a header.</exception>
    public static SentimentHeader Read(BinaryReader reader)
    {
        var trainedOn = reader.ReadString();
        var (bits, longest, context) = (reader.ReadByte(), reader.ReadByte(), reader.ReadBoolean());
        var domains = new string[reader.ReadByte()];
        if (bits is < 12 or > 24 || longest is < 1 or > 6 || domains.Length == 0) throw new InvalidDataException("The model's header is damaged.");
        for (var i = 0; i < domains.Length; i++) domains[i] = reader.ReadString();
        return new SentimentHeader(trainedOn, bits, longest, context, domains);
    }
}
