using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.Tests.Ingestion;

/// <summary>The metric of scrapinghub's article-extraction-benchmark: 4-grams of words as multisets, each page normalised, precision and recall averaged.</summary>
public sealed partial class PageScoreTests
{
    /// <summary>Reached: falls only on purpose.</summary>
    private const double Floor = 0.972;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [SharedFact]
    public void Article_text_of_pages_is_found_as_well_as_ever()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(SharedFolder.At("bench", "pages", "ground-truth.json")));
        List<(double Hit, double Extra, double Missed)> rows = [];
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var article = Reading.Reader().Read(page.Name, Unpack(SharedFolder.At("bench", "pages", "html", page.Name + ".html.gz")), page.Name + ".html").Article;
            rows.Add(Compare(page.Value.GetProperty("articleBody").GetString()!, article?.Text[article.HeadlineEnd..] ?? ""));
        }
        var precision = rows.Where(row => row.Hit + row.Extra > 0).Average(row => row.Hit / (row.Hit + row.Extra));
        var recall = rows.Where(row => row.Hit + row.Missed > 0).Average(row => row.Hit / (row.Hit + row.Missed));
        Assert.InRange(2 * precision * recall / (precision + recall), Floor, 1);
    }

    [Fact]
    public void Metric_counts_shingles_as_multisets()
    {
        Assert.Equal((1, 0, 0), Compare("a b c d e", "a b c d e"));
        Assert.Equal((0.5, 0, 0.5), Compare("a b c d e", "a b c d"));
        Assert.Equal((0, 0.5, 0.5), Compare("a b c d", "w x y z"));
    }

    private static byte[] Unpack(string path)
    {
        using GZipStream unpacked = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (double Hit, double Extra, double Missed) Compare(string truth, string prediction)
    {
        Dictionary<string, int> expected = Shingles(truth), found = Shingles(prediction);
        var hit = found.Sum(pair => Math.Min(pair.Value, expected.GetValueOrDefault(pair.Key)));
        double extra = found.Values.Sum() - hit, missed = expected.Values.Sum() - hit, all = hit + extra + missed;
        return all == 0 ? (0, 0, 0) : (hit / all, extra / all, missed / all);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        Dictionary<string, int> shingles = [];
        for (var i = 0; i < Math.Max(1, words.Count - 3) && words.Count > 0; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }
        return shingles;
    }
}
