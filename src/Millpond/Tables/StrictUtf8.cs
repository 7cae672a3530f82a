using System.Text;

namespace Millpond.Tables;

/// <summary>UTF-8 that throws on anything else, instead of quietly putting question marks into texts.</summary>
internal static class StrictUtf8
{
    public static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
