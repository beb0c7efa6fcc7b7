using System.Globalization;
using System.Text.Json;
using Extractor.Recognition.Companies;
using Xunit.Abstractions;

namespace Extractor.Tests.Recognition.Companies;

/// <summary>
/// How many of the mentions of companies and organisations are right, on articles that no rule was written for. The list
/// was drawn at random and judged by hand: really a company or organisation, under the right name, over the right span.
/// </summary>
public class JudgedMentionsTests(ITestOutputHelper output)
{
    private const double Precision = 0.93;

    [Fact]
    public void Of_200_mentions_drawn_at_random_at_least_93_in_a_hundred_are_right()
    {
        var judged = Judged();
        var right = judged.Count(row => row.Right);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right: {right} of {judged.Count}"));
        Assert.Equal(200, judged.Count);
        Assert.True(right >= Precision * judged.Count, $"{right} of {judged.Count}");
    }

    [SharedFact]
    public void What_was_judged_right_is_still_reported()
    {
        var judged = Judged();
        var news = News(judged.Select(row => row.Article).ToHashSet());
        List<string> missing = [];
        foreach (var article in judged.Where(row => row.Right).GroupBy(row => row.Article))
        {
            var (text, headlineEnd) = news.TryGetValue(article.Key, out var there) ? there : EntityGoldTests.ArticleText(article.Key);
            var mentions = EntityReading.Mentions(text, headlineEnd);
            foreach (var row in article)
            {
                if (!mentions.Any(mention => (mention.Span.Start, mention.Span.End) == (row.Start, row.End) && mention.Name == row.Name && mention.Kind == row.Kind))
                    missing.Add($"{row.Article} {row.Start}: {row.Mention} = {row.Name}");
            }
        }
        Assert.True(missing.Count <= 2, string.Join('\n', missing));
    }

    private static List<(string Article, int Start, int End, string Mention, string Name, EntityKind Kind, bool Right)> Judged()
    {
        var path = RepositoryFolder.At("tests", "Extractor.Tests", "Recognition", "Companies", "judged-mentions.tsv");
        List<(string, int, int, string, string, EntityKind, bool)> rows = [];
        foreach (var line in File.ReadLines(path).Where(line => line[0] != '#').Skip(1))
        {
            var cells = line.Split('\t');
            rows.Add((cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], cells[4], Enum.Parse<EntityKind>(cells[5], ignoreCase: true), cells[6] == "right"));
        }
        return rows;
    }

    private static Dictionary<string, (string Text, int HeadlineEnd)> News(HashSet<string> wanted)
    {
        Dictionary<string, (string, int)> news = [];
        foreach (var line in File.ReadLines(SharedFolder.At("bench", "text", "news.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            if (!wanted.Contains(row.GetProperty("id").GetString()!))
                continue;
            var title = row.GetProperty("title").GetString() ?? "";
            var text = row.GetProperty("text").GetString()!;
            news.Add(row.GetProperty("id").GetString()!, title.Length > 0 ? ($"{title}\n\n{text}", title.Length) : (text, 0));
        }
        return news;
    }
}
