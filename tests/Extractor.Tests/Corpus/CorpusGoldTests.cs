using System.Text.Json;

namespace Extractor.Tests.Corpus;

public sealed class CorpusGoldTests
{
    private static readonly Dictionary<string, string[]> Closed = new()
    {
        ["bound"] = ["exact", "about", "over", "under", "between"],
        ["subject_kind"] = ["company", "organisation", "group", "market", "product", "other"],
        ["kind"] = ["level", "change", "share", "rank"],
        ["modality"] = ["reported", "target", "forecast", "possible"],
        ["grade"] = ["core", "extra"],
    };

    private static readonly string[] Fields =
    [
        "article", "quote", "number", "value", "high", "bound", "unit", "subject", "subject_kind", "metric", "kind", "direction", "basis", "from", "to", "modality", "said_by", "grade",
    ];

    [Fact]
    public void Every_article_has_a_dozen_claims_or_more()
    {
        var counts = CorpusFiles.Gold.CountBy(claim => CorpusFiles.Text(claim, "article")).ToDictionary();
        Assert.Equal(CorpusFiles.Articles.Keys.Order(StringComparer.Ordinal), counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(counts.Values, count => Assert.InRange(count, 12, 30));
    }

    [Fact]
    public void Quotes_stand_once_in_the_clean_text_and_hold_their_number_once()
    {
        List<string> wrong = [];
        foreach (var claim in CorpusFiles.Gold)
        {
            var (article, quote, number) = (CorpusFiles.Text(claim, "article"), CorpusFiles.Text(claim, "quote"), CorpusFiles.Text(claim, "number"));
            var words = quote.Split(' ').Length;
            if (CorpusFiles.CountOf(quote, CorpusFiles.Squeeze(CorpusFiles.Articles[article].Text)) != 1 || CorpusFiles.CountOf(number, quote) != 1 || words is < 5 or > 25)
                wrong.Add($"{article}: {quote} [{number}]");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Claims_follow_the_text()
    {
        (string Article, int At) last = ("", 0);
        foreach (var claim in CorpusFiles.Gold)
        {
            var (article, quote) = (CorpusFiles.Text(claim, "article"), CorpusFiles.Text(claim, "quote"));
            var at = CorpusFiles.Squeeze(CorpusFiles.Articles[article].Text).IndexOf(quote, StringComparison.Ordinal) + quote.IndexOf(CorpusFiles.Text(claim, "number"), StringComparison.Ordinal);
            Assert.True(article != last.Article || at > last.At, $"{article}: {quote}");
            last = (article, at);
        }
    }

    [Fact]
    public void Fields_are_those_of_the_guide()
    {
        foreach (var claim in CorpusFiles.Gold)
        {
            Assert.Equal(Fields, claim.EnumerateObject().Select(field => field.Name));
            foreach (var (field, values) in Closed)
                Assert.Contains(CorpusFiles.Text(claim, field), values);
            foreach (var list in (string[])["unit", "subject", "metric"])
            {
                var names = claim.GetProperty(list).EnumerateArray().Select(name => name.GetString()).ToList();
                Assert.NotEmpty(names);
                Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
                Assert.Equal(names.Count, names.Distinct().Count());
            }
        }
    }

    [Fact]
    public void Only_changes_have_direction_and_basis()
    {
        foreach (var claim in CorpusFiles.Gold)
        {
            if (CorpusFiles.Text(claim, "kind") == "change")
            {
                Assert.Contains(CorpusFiles.Text(claim, "direction"), (string[])["up", "down"]);
                Assert.Contains(CorpusFiles.Text(claim, "basis"), (string[])["year", "quarter", "month", "other"]);
            }
            else
            {
                Assert.Equal(JsonValueKind.Null, claim.GetProperty("direction").ValueKind);
                Assert.Equal(JsonValueKind.Null, claim.GetProperty("basis").ValueKind);
            }
        }
    }

    [Fact]
    public void Values_are_positive_and_only_ranges_have_an_upper_end()
    {
        foreach (var claim in CorpusFiles.Gold)
        {
            var value = claim.GetProperty("value").GetDecimal();
            Assert.True(value > 0);
            if (CorpusFiles.Text(claim, "bound") == "between")
                Assert.True(claim.GetProperty("high").GetDecimal() > value);
            else
                Assert.Equal(JsonValueKind.Null, claim.GetProperty("high").ValueKind);
        }
    }

    [Fact]
    public void Periods_are_days_in_order()
    {
        foreach (var claim in CorpusFiles.Gold)
        {
            var (from, to) = (Day(claim, "from"), Day(claim, "to"));
            Assert.True(from is null || to is null || from <= to, claim.GetRawText());
        }
    }

    private static DateOnly? Day(JsonElement claim, string field) =>
        claim.GetProperty(field).GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
}
