using System.Collections.Frozen;

namespace Millpond.Analytics.Text.Language;

/// <summary>Says in which language a text is written, by its script and, for Latin letters, by its smallest words.</summary>
/// <remarks>A simple method for posts: zh (zh-Hant when more traditional than simplified forms), ja, ko, th, ru, uk, el, he, ar, hi, and en, de, fr, es, pt, it, nl, id, vi, tr. Links, names and tags do not count. Linear. Short texts are guesses: look at the confidence.</remarks>
public static class LanguageDetector
{
    private static readonly Matching.TextNormalizer Plain = new(Matching.Folding.Width | Matching.Folding.Case | Matching.Folding.Links | Matching.Folding.Mentions);
    private static readonly Matching.TextNormalizer Simplify = new(Matching.Folding.Script);

    private static readonly (string Language, string Words)[] SmallWords =
    [
        ("en", "the and of to in is you that it for was on are with as i his they be at this have from or not but what all were we when your can said there an my me just so like get"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei ich wir aber noch wie einen so"),
        ("fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son nous vous je mais on cette ou très été aux"),
        ("es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya este sí porque esta entre cuando muy sin sobre también me hay"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também"),
        ("it", "di e il la che in un a per è una sono con non si da come le del dei nel alla più anche ma lo mi ho della gli questo perché molto ci al se"),
        ("nl", "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je"),
        ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih telah kami sudah atau saat oleh sebagai anda"),
        ("vi", "của và là có được cho không trong một những người với các để này đã khi đến từ như về tôi cũng ở ra thì bạn rất làm"),
        ("tr", "ve bir bu için de da ile çok ne olarak daha gibi kadar ama sonra var değil ben sen biz en mi mı ki olan her"),
    ];

    private static readonly FrozenDictionary<string, string[]> Languages = SmallWords
        .SelectMany(l => l.Words.Split(' ').Distinct().Select(word => (word, l.Language)))
        .GroupBy(p => p.word, p => p.Language)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Detects the language.</summary>
    /// <returns>The tag, and the confidence from 0 to 1; <c>und</c> with 0 when there are no letters.</returns>
    public static (string Language, double Confidence) Detect(ReadOnlySpan<char> text)
    {
        var buffer = new Matching.NormalizedText();
        Plain.Normalize(text, buffer);
        var plain = buffer.Text;
        Span<int> scripts = stackalloc int[(int)Script.Latin + 1];
        foreach (var symbol in plain) scripts[(int)ScriptOf(symbol)]++;

        scripts[(int)Script.None] = 0;
        var letters = 0;
        foreach (var count in scripts) letters += count;
        if (letters == 0) return ("und", 0);
        if (scripts[(int)Script.Kana] * 10 > scripts[(int)Script.Han] && scripts[(int)Script.Kana] > 0 && scripts[(int)Script.Kana] + scripts[(int)Script.Han] > scripts[(int)Script.Latin])
            return ("ja", Share(scripts[(int)Script.Kana] + scripts[(int)Script.Han], letters));

        scripts[(int)Script.Han] *= 3; // a Chinese character says as much as three letters
        var (best, most) = (Script.None, 0);
        for (var script = Script.Han; script <= Script.Latin; script++)
            if (scripts[(int)script] > most)
                (best, most) = (script, scripts[(int)script]);
        letters += scripts[(int)Script.Han] / 3 * 2;
        return best switch
        {
            Script.Han => (IsTraditional(plain) ? "zh-Hant" : "zh", Share(most, letters)),
            Script.Latin => Latin(plain, Share(most, letters)),
            Script.Cyrillic => (plain.ContainsAny("іїєґ") ? "uk" : "ru", Share(most, letters)),
            _ => (TagOf(best), Share(most, letters)),
        };
    }

    private static double Share(int part, int all) => (double)part / all;

    private static bool IsTraditional(ReadOnlySpan<char> text)
    {
        var simplified = Simplify.Normalize(text);
        var changed = 0;
        var han = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!CharClasses.IsHan(text[i])) continue;
            han++;
            if (text[i] != simplified[i]) changed++;
        }

        return changed * 10 > han; // about three characters in ten differ; one in a simplified text is a quotation
    }

    private static (string Language, double Confidence) Latin(ReadOnlySpan<char> text, double share)
    {
        var votes = new Dictionary<string, double>();
        var words = 0;
        foreach (var range in text.SplitAny(" \n\t.,!?;:\"()#"))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            words++;
            if (!Languages.TryGetValue(word.ToString(), out var speakers)) continue;
            foreach (var language in speakers) votes[language] = votes.GetValueOrDefault(language) + (1.0 / speakers.Length);
        }

        if (votes.Count == 0) return ("en", share * 0.3); // most Latin text without small words is names and product words
        var ranked = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).ToArray();
        var lead = ranked.Length == 1 ? 1 : (ranked[0].Value - ranked[1].Value) / ranked[0].Value;
        return (ranked[0].Key, share * Math.Min(1, 0.4 + (0.6 * lead * Math.Min(1, 5 * ranked[0].Value / words))));
    }

    private static Script ScriptOf(char symbol) => symbol switch
    {
        _ when CharClasses.IsHan(symbol) => Script.Han,
        >= '\u3041' and <= '\u30FA' or >= '\uFF66' and <= '\uFF9F' => Script.Kana,
        >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' => Script.Hangul,
        >= '\u0E01' and <= '\u0E4E' => Script.Thai,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        _ when char.IsLetter(symbol) && symbol < '\u1F00' => Script.Latin,
        _ => Script.None,
    };

    private static string TagOf(Script script) => script switch
    {
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Thai => "th",
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Arabic => "ar",
        Script.Devanagari => "hi",
        _ => "und",
    };

    private enum Script
    {
        None,
        Han,
        Kana,
        Hangul,
        Thai,
        Cyrillic,
        Greek,
        Hebrew,
        Arabic,
        Devanagari,
        Latin,
    }
}
