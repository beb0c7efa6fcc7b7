using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Recognition.Companies;
using Extractor.Text;
using Xunit.Abstractions;

namespace Extractor.Tests.Recognition.Companies;

/// <summary>How many subjects of the annotated articles the recogniser finds. Floors fall only on purpose.</summary>
public partial class EntityGoldTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Suffixes = [.. "inc corp corporation co company ltd limited plc ag sa nv se llc group holdings holding the spa gmbh ab asa oyj kk pte bhd".Split(' ')];

    [SharedFact]
    public void Companies_of_the_gold_are_found_by_name()
    {
        var (found, all) = Count(core: false);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"subjects of kind company named in the article: {found} of {all}"));
        Assert.True(found >= 0.99 * all, $"{found} of {all}");
    }

    [SharedFact]
    public void Subjects_of_core_claims_are_mentioned_in_the_sentence()
    {
        var (found, all) = Count(core: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"subjects of core claims mentioned in the sentence: {found} of {all}"));
        Assert.True(found >= 0.70 * all, $"{found} of {all}");
    }

    private static (int Found, int All) Count(bool core)
    {
        int found = 0, all = 0;
        Dictionary<string, (SourceText Source, IReadOnlyList<EntityMention> Mentions)> read = [];
        foreach (var file in new[] { "seeds.jsonl", "news.jsonl" })
        {
            foreach (var line in File.ReadLines(SharedFolder.At("gold", file)))
            {
                using var row = JsonDocument.Parse(line);
                var claim = row.RootElement;
                if (core ? claim.GetProperty("grade").GetString() != "core" : claim.GetProperty("subject_kind").GetString() != "company")
                    continue;
                var article = claim.GetProperty("article").GetString()!;
                if (!read.TryGetValue(article, out var reading))
                    read.Add(article, reading = ReadArticle(article));
                var span = core ? SentenceOf(reading.Source, claim.GetProperty("quote").GetString()!) : new TextSpan(0, reading.Source.Text.Length);
                string[] names = [.. claim.GetProperty("subject").EnumerateArray().Select(name => name.GetString() ?? "")];
                all++;
                if (reading.Mentions.Any(mention => span.Contains(mention.Span) && mention.Kind != EntityKind.Person && names.Any(name => SameSubject(mention.Name, name))))
                    found++;
            }
        }
        return (found, all);
    }

    private static (SourceText Source, IReadOnlyList<EntityMention> Mentions) ReadArticle(string article)
    {
        var (text, headlineEnd) = ArticleText(article);
        return (EntityReading.Source(text, headlineEnd), EntityReading.Mentions(text, headlineEnd));
    }

    /// <summary>The text of an annotated article, headline first, and where the headline ends.</summary>
    internal static (string Text, int HeadlineEnd) ArticleText(string article)
    {
        var seed = SharedFolder.At("articles", "seeds", article + ".txt");
        var text = File.ReadAllText(File.Exists(seed) ? seed : SharedFolder.At("articles", "news", article + ".md")).Replace("\r", "", StringComparison.Ordinal);
        var headlineEnd = 0;
        if (text.StartsWith("---\n", StringComparison.Ordinal))
        {
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
            var title = text[..end].Split('\n').Single(line => line.StartsWith("title:", StringComparison.Ordinal))[6..].Trim().Trim('"');
            (text, headlineEnd) = (title + "\n\n" + text[(end + 5)..].Trim(), title.Length);
        }
        return (text, headlineEnd);
    }

    /// <summary>The sentence that shares most words with the quote.</summary>
    private static TextSpan SentenceOf(SourceText source, string quote)
    {
        var wanted = Words(quote).ToList();
        return source.Sentences.MaxBy(sentence =>
        {
            var there = Words(source.Slice(sentence.Span)).ToHashSet();
            return wanted.Count(there.Contains);
        }).Span;
    }

    private static bool SameSubject(string found, string gold)
    {
        var (mine, theirs) = (Names(found), Names(gold));
        var shorter = Math.Min(mine.Count, theirs.Count);
        return shorter > 0 && (mine.Take(shorter).SequenceEqual(theirs.Take(shorter)) || string.Concat(mine) == string.Concat(theirs));
    }

    private static List<string> Names(string name)
    {
        var kept = Words(name).Select(word => Possessive().Replace(word, "")).Where(word => !Suffixes.Contains(word)).ToList();
        return kept.Count > 0 ? kept : [.. Words(name)];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"[^\W_]+(?:[.,][0-9]+)*(?:['’][^\W_]+)?")]
    private static partial Regex Word();

    [GeneratedRegex("['’]s$")]
    private static partial Regex Possessive();
}
