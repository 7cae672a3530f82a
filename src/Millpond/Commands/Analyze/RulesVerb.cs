using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Millpond.Analytics.Text.Language;
using Millpond.Analytics.Text.Rules;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze rules</c>: which listening rules each document meets.</summary>
internal static class RulesVerb
{
    public static Command Create()
    {
        var rules = TextOptions.File("--rules", "Rules: one JSON object a line with id and rule, as {\"id\":1,\"rule\":\"苹果 NEAR/5 手机 NOT 广告\"}.");
        var texts = TextOptions.Texts();
        var column = TextOptions.Column();
        var command = new Command("rules", "Say which boolean rules each document meets, and where: words, \"phrases\", AND OR NOT, brackets, NEAR/n, #tags, and the fields author: lang: account: sentiment: followers>=n, "
            + "taken from columns of the same names. Prints document (its number, from 1), rule, spans (start+length in UTF-16 units, from 0).")
        {
            rules, texts, column,
        };
        return command.Runs(run =>
        {
            var set = new RuleSet<string>(ReadRules(run, run.Value(rules)));
            using var reader = new TextsReader(run, run.Value(texts), run.Value(column));
            Print(run, set, reader);
        });
    }

    private static List<KeyValuePair<string, RuleNode>> ReadRules(AnalyzeRun run, string path)
    {
        var rules = new List<KeyValuePair<string, RuleNode>>();
        var ids = new HashSet<string>();
        using var lines = run.OpenLines(path);
        while (lines.Read())
        {
            if (lines.Line.Trim(" \t"u8).IsEmpty) continue;
            var (id, text) = ReadRule(lines);
            if (!ids.Add(id)) throw lines.Bad($"the id '{id}' was used before");
            if (!RuleParser.TryParse(text, out var rule, out var error)) throw lines.Bad($"rule {error}");
            rules.Add(KeyValuePair.Create(id, rule));
        }

        return rules.Count > 0 ? rules : throw new BadInputException($"{path}: has no rules");
    }

    private static (string Id, string Text) ReadRule(LineReader lines)
    {
        try
        {
            using var json = JsonDocument.Parse(lines.Text());
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && json.RootElement.TryGetProperty("rule", out var rule) && rule.ValueKind == JsonValueKind.String)
                return (id.ToString(), rule.GetString()!);
        }
        catch (JsonException broken)
        {
            throw lines.Bad($"is not JSON ({broken.Message})");
        }

        throw lines.Bad("an object with id (text or number) and rule (text) was expected");
    }

    private static void Print(AnalyzeRun run, RuleSet<string> set, TextsReader reader)
    {
        using var table = run.Table("document", "rule", "spans");
        var fields = new DocumentFields();
        var matches = new RuleMatches<string>();
        Span<char> buffer = stackalloc char[24];
        while (reader.Read())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            set.Match(fields.Of(reader), matches);
            foreach (var match in matches)
            {
                table.Write(reader.Document).Write(match.Id).BeginText();
                for (var i = 0; i < match.Spans.Length; i++)
                {
                    if (i > 0) table.AppendText(" ");
                    buffer.TryWrite(CultureInfo.InvariantCulture, $"{match.Spans[i].Start}+{match.Spans[i].Length}", out var written);
                    table.AppendText(buffer[..written]);
                }

                table.EndText().EndRow();
            }
        }
    }

    /// <summary>Finds the columns of the fields once per file, and reads them per row.</summary>
    private sealed class DocumentFields
    {
        private TableReader? _table;
        private int _author;
        private int _authorName;
        private int _language;
        private int _account;
        private int _sentiment;
        private int _followers;

        public Document Of(TextsReader reader)
        {
            if (reader.Table is not { } table) return new Document(reader.Text);
            if (!ReferenceEquals(table, _table)) FindColumns(table);
            return new Document(reader.Text)
            {
                Author = Text(_author),
                AuthorName = Text(_authorName),
                Language = Text(_language),
                Account = Text(_account),
                Sentiment = Tone(),
                Followers = _followers >= 0 && !table[_followers].IsEmpty ? table.Int64(_followers) : null,
            };
        }

        private void FindColumns(TableReader table)
        {
            _table = table;
            _author = Find("author");
            _authorName = Find("author_name");
            _language = Find("lang") is >= 0 and var tag ? tag : Find("language");
            _account = Find("account");
            _sentiment = Find("sentiment");
            _followers = Find("followers");
        }

        private int Find(string name) => _table!.Has(name) ? _table.Column(name) : -1;

        private string Text(int column) => column < 0 ? "" : _table!.Text(column);

        private Sentiment? Tone()
        {
            var text = Text(_sentiment);
            if (text.Length == 0) return null;
            return char.IsLetter(text[0]) && Enum.TryParse<Sentiment>(text, ignoreCase: true, out var tone)
                ? tone
                : throw _table!.Bad($"column 'sentiment' holds '{text}'; negative, neutral or positive was expected");
        }
    }
}
