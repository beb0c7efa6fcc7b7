using System.Text.Json;
using Extractor.Ingestion;
using Extractor.Tests.Ingestion;

namespace Extractor.Tests.Corpus;

public sealed class CorpusTests
{
    /// <summary>A run of so many equal words is taken for a copied sentence.</summary>
    private const int CopiedRun = 8;

    public static TheoryData<string, string, DateSource> Dates => new()
    {
        { "borealis-lines-freight-rates", "2024-05-14", DateSource.FrontMatter },
        { "brightfield-foods-price-increases", "2024-08-07", DateSource.FrontMatter },
        { "byd-export-goal", "2024-03-27", DateSource.FrontMatter },
        { "byd-raises-export-goal", "2024-08-29", DateSource.JsonLd },
        { "container-carrier-warns-of-thinner-margins", "2024-05-14", DateSource.JsonLd },
        { "crestline-first-quarter-net", "1988-04-22", DateSource.Dateline },
        { "halden-pharma-obesity-drug", "2025-06-12", DateSource.FrontMatter },
        { "hartwell-christmas-trading", "2025-01-09", DateSource.FrontMatter },
        { "infineon-slower-growth", "2023-11-15", DateSource.FrontMatter },
        { "meridian-bank-job-cuts", "2024-10-24", DateSource.JsonLd },
        { "quantrel-restates-third-quarter", "2024-02-20", DateSource.MetaTag },
        { "quantrel-third-quarter-results", "2023-11-08", DateSource.FrontMatter },
        { "rio-tinto-iron-ore-shipments", "2023-07-19", DateSource.MetaTag },
        { "saic-overseas-sales-push", "2021-07-13", DateSource.TextInference },
        { "seres-sets-export-goals", "2024-03-25", DateSource.Comment },
        { "skylark-airways-summer-traffic", "2022-09-09", DateSource.Dateline },
        { "telora-mobile-customers", "2024-02-06", DateSource.Dateline },
    };

    [Fact]
    public void Corpus_has_short_articles_in_three_formats()
    {
        Assert.True(CorpusFiles.Articles.Count >= 12);
        Assert.Equal([".html", ".md", ".txt"], CorpusFiles.Paths.Select(Path.GetExtension).Distinct().Order(StringComparer.Ordinal));
        Assert.All(CorpusFiles.Articles.Values, article => Assert.InRange(Words(article.Text).Count(), 150, 500));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Publication_day_is_read_from_where_it_stands(string article, string day, DateSource source)
    {
        var published = CorpusFiles.Articles[article].Published;
        Assert.Equal((DateOnly.ParseExact(day, "yyyy-MM-dd"), source), (published!.Date, published.Source));
    }

    [Fact]
    public void Every_article_has_a_known_day_and_a_headline()
    {
        Assert.Equal(CorpusFiles.Articles.Keys.Order(StringComparer.Ordinal), Dates.Select(row => (string)row[0]));
        Assert.All(CorpusFiles.Articles.Values, article => Assert.Equal(article.Title, article.Text[..article.HeadlineEnd]));
    }

    [Fact]
    public void Clean_text_stands_in_the_file()
    {
        foreach (var path in CorpusFiles.Paths)
            Reading.AssertOrigin(CorpusFiles.Articles[Path.GetFileNameWithoutExtension(path)], File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("byd-raises-export-goal", "7,000|25,000|Thai car|$2 billion|600,000|40,000 km|412 partners|Share on|11:42")]
    [InlineData("container-carrier-warns-of-thinner-margins", "5th week|9 days|3 things|Quay Street|Harbour Wire")]
    [InlineData("meridian-bank-job-cuts", "12%|0.2%|Five banks|3 articles|24 October|Cookie")]
    [InlineData("quantrel-restates-third-quarter", "38,563|$4 a week|$200|Tags|15 years|120 stores|30-year|$85 million|every morning|Copyright|13 months")]
    [InlineData("rio-tinto-iron-ore-shipments", "1,978|113.70|17 mines|220 locomotives|min read|Facebook|$30 million|coal mines|90 million|12,000 desks|48 times")]
    [InlineData("seres-sets-export-goals", "Image:|800 cars|2:52|41,000|Leave a Reply")]
    [InlineData("telora-mobile-customers", "By Inés|6 February")]
    public void Numbers_around_the_article_are_left_out(string article, string parts) =>
        Assert.All(parts.Split('|'), part => Assert.DoesNotContain(part, CorpusFiles.Articles[article].Text, StringComparison.Ordinal));

    [Fact]
    public void Syndicated_copy_has_the_same_body_under_another_headline()
    {
        var original = CorpusFiles.Articles["borealis-lines-freight-rates"];
        var copy = CorpusFiles.Articles["container-carrier-warns-of-thinner-margins"];
        Assert.Equal(original.Text[original.HeadlineEnd..], copy.Text[copy.HeadlineEnd..]);
        Assert.NotEqual(original.Title, copy.Title);
        Assert.NotEqual(original.Publisher, copy.Publisher);
    }

    [Theory]
    [InlineData("byd-export-goal", "400,000", "byd-raises-export-goal", "450,000")]
    [InlineData("quantrel-third-quarter-results", "$412.6 million", "quantrel-restates-third-quarter", "$396.1 million")]
    public void Later_article_gives_another_value_for_the_same_claim(string before, string oldNumber, string after, string newNumber)
    {
        var old = Claim(before, oldNumber);
        var update = Claim(after, newNumber);
        Assert.NotEqual(old.GetProperty("value").GetDecimal(), update.GetProperty("value").GetDecimal());
        foreach (var field in (string[])["subject", "metric", "unit", "kind", "from", "to", "modality"])
            Assert.Equal(old.GetProperty(field).GetRawText(), update.GetProperty(field).GetRawText());
        Assert.True(CorpusFiles.Articles[before].Published!.Date < CorpusFiles.Articles[after].Published!.Date);
    }

    [SharedFact]
    public void No_sentence_is_taken_from_a_measuring_article()
    {
        HashSet<string> vocabulary = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> own = new(StringComparer.OrdinalIgnoreCase);
        foreach (var text in CorpusFiles.Articles.Values.Select(article => article.Text))
        {
            var words = Words(text).Select(word => text[word]).ToList();
            vocabulary.UnionWith(words);
            own.UnionWith(Enumerable.Range(0, words.Count - CopiedRun + 1).Select(i => Run(words, i)));
        }
        Assert.Empty(SharedTexts().SelectMany(text => CopiedRuns(text, vocabulary, own)));
    }

    private static JsonElement Claim(string article, string number) =>
        CorpusFiles.Gold.First(claim => CorpusFiles.Text(claim, "article") == article && CorpusFiles.Text(claim, "number") == number);

    /// <summary>Runs are only built where all their words are the corpus's: the measuring texts are long.</summary>
    private static List<string> CopiedRuns(string text, HashSet<string> vocabulary, HashSet<string> own)
    {
        var lookup = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> known = [];
        List<string> copied = [];
        foreach (var range in Words(text))
        {
            if (lookup.TryGetValue(text.AsSpan(range), out var word))
                known.Add(word);
            else
                known.Clear();
            if (known.Count >= CopiedRun && Run(known, known.Count - CopiedRun) is var run && own.Contains(run))
                copied.Add(run);
        }
        return copied;
    }

    private static string Run(List<string> words, int start) => string.Join(' ', words.GetRange(start, CopiedRun));

    private static IEnumerable<string> SharedTexts()
    {
        foreach (var path in Directory.GetFiles(SharedFolder.At("articles"), "*", SearchOption.AllDirectories))
            yield return File.ReadAllText(path);
        foreach (var line in File.ReadLines(SharedFolder.At("bench", "text", "news.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.GetProperty("text").GetString()!;
        }
    }

    private static IEnumerable<Range> Words(string text)
    {
        for (int i = 0, start = -1; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            yield return start..i;
            start = -1;
        }
    }
}
