using Extractor.Claims;
using Extractor.Query;
using Extractor.Recognition.Numbers;
using Extractor.Store;

namespace Extractor.Tests.Store;

public sealed class QueryTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public QueryTests()
    {
        _scene.Put(new Sample { Article = "acme-target" });
        _scene.Put(new Sample { Article = "acme-raised", Published = "2025-03-01", Number = "600,000", Value = 600_000, SaidBy = "Yu Li" });
        _scene.Put(new Sample
        {
            Article = "bolt-growth", Published = "2025-02-01", Subject = "Bolt Corp.", Metric = "net profit", MetricKey = "net profit", Scope = [], Unit = "percent", Number = "12.5",
            Value = 12.5m, Step = 0.1m, Kind = ClaimKind.Change, Direction = Direction.Up, Basis = Basis.Year, Modality = Modality.Reported,
            From = "2024-01-01", To = "2024-12-31", Publisher = "Market Post", Tail = "in a difficult year.", Confidence = 0.4,
        });
        _scene.Put(new Sample
        {
            Article = "acme-range", Published = null, Subject = "Acme Motor Europe", Metric = "deliveries", MetricKey = "sales", Scope = ["Europe"], Number = "80 to 90",
            Value = 80_000, High = 90_000, Bound = Bound.Between, Modality = Modality.Forecast, From = null, To = "2030-12-31", Publisher = null,
        });
        _scene.Put(new Sample { Article = "gone", Published = "2025-01-09", Subject = "Cargo Line", Number = "77", Value = 77 });
        _scene.Retire("gone");
    }

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("", "acme-raised bolt-growth acme-target gone acme-range")]
    [InlineData("company:acme", "acme-raised acme-target acme-range")]
    [InlineData("company:\"Acme Motor\"", "acme-raised acme-target acme-range")]
    [InlineData("company:\"Acme Motor Co., Ltd.\"", "acme-raised acme-target acme-range")]
    [InlineData("company:acm", "")]
    [InlineData("company:motor", "")]
    [InlineData("company:\"Bolt Inc\"", "bolt-growth")]
    [InlineData("metric:sales", "acme-raised acme-target gone acme-range")]
    [InlineData("metric:overseas", "acme-raised acme-target gone")]
    [InlineData("metric:deliveries", "acme-range")]
    [InlineData("metric:\"net profit\"", "bolt-growth")]
    [InlineData("metric:\"profit net\"", "")]
    [InlineData("scope:europe", "acme-range")]
    [InlineData("unit:percent", "bolt-growth")]
    [InlineData("unit:VEHICLE company:acme", "acme-raised acme-target acme-range")]
    [InlineData("year:2024", "bolt-growth")]
    [InlineData("year:2025..2030", "acme-raised acme-target gone acme-range")]
    [InlineData("modality:target", "acme-raised acme-target gone")]
    [InlineData("modality:forecast", "acme-range")]
    [InlineData("kind:change", "bolt-growth")]
    [InlineData("basis:year direction:up", "bolt-growth")]
    [InlineData("direction:down", "")]
    [InlineData("-kind:change", "acme-raised acme-target gone acme-range")]
    [InlineData("-basis:year", "acme-raised acme-target gone acme-range")]
    [InlineData("bound:between", "acme-range")]
    [InlineData("status:superseded", "acme-target")]
    [InlineData("status:retracted", "gone")]
    [InlineData("status:disputed", "")]
    [InlineData("value:>550000", "acme-raised")]
    [InlineData("value:>=550k", "acme-raised acme-target")]
    [InlineData("value:85000", "acme-range")]
    [InlineData("value:<100", "bolt-growth gone")]
    [InlineData("value:12.5", "bolt-growth")]
    [InlineData("confidence:<0.5", "bolt-growth")]
    [InlineData("evidence:>1", "")]
    [InlineData("from:2025-01-01", "acme-raised acme-target gone")]
    [InlineData("to:2025", "acme-raised bolt-growth acme-target gone")]
    [InlineData("published:2025-02..", "acme-raised bolt-growth")]
    [InlineData("-published:2025", "acme-range")]
    [InlineData("said:\"Yu Li\"", "acme-raised")]
    [InlineData("said:yu", "acme-raised")]
    [InlineData("source:\"market post\"", "bolt-growth")]
    [InlineData("source:li", "acme-raised")]
    [InlineData("source:daily", "acme-raised acme-target gone")]
    [InlineData("article:acme-target", "acme-target")]
    [InlineData("article:gone", "gone")]
    [InlineData("difficult", "bolt-growth")]
    [InlineData("\"difficult year\"", "bolt-growth")]
    [InlineData("\"year difficult\"", "")]
    [InlineData("speaks -difficult", "acme-raised acme-target gone acme-range")]
    [InlineData("text:cargo", "gone")]
    [InlineData("company:bolt OR said:yu", "acme-raised bolt-growth")]
    [InlineData("company:acme (value:>=600k OR modality:forecast)", "acme-raised acme-range")]
    [InlineData("-(company:acme OR status:retracted)", "bolt-growth")]
    [InlineData("company:acme sort:value", "acme-range acme-target acme-raised")]
    [InlineData("company:acme sort:value-desc", "acme-raised acme-target acme-range")]
    [InlineData("sort:period-desc limit:1", "acme-range")]
    [InlineData("sort:company-desc limit:2", "gone bolt-growth")]
    [InlineData("sort:published limit:1", "gone")]
    [InlineData("limit:2 offset:1", "bolt-growth acme-target")]
    [InlineData("company:acme sort:value offset:2", "acme-raised")]
    [InlineData("offset:5", "")]
    [InlineData("has:company", "acme-raised bolt-growth acme-target gone acme-range")]
    [InlineData("has:speaker", "acme-raised")]
    [InlineData("-has:speaker company:acme", "acme-target acme-range")]
    [InlineData("has:period has:unit", "acme-raised bolt-growth acme-target gone acme-range")]
    [InlineData("-has:scope", "bolt-growth")]
    [InlineData("has:range", "acme-range")]
    [InlineData("has:versions", "acme-raised acme-target")]
    [InlineData("has:decision", "")]
    [InlineData("has:check", "")]
    [InlineData("has:speaker as-of:2025-03-01", "acme-raised")]
    [InlineData("product:europe", "acme-range")]
    [InlineData("product:vehicle", "acme-raised acme-target gone acme-range")]
    [InlineData("product:profit", "bolt-growth")]
    [InlineData("company:\"'; DROP TABLE claim; --\"", "")]
    [InlineData("text:\"NEAR( OR * -x\"", "")]
    public void Finds(string query, string articles)
    {
        var rows = _scene.Rows(QueryParser.Parse(query).Query);
        Assert.Equal(articles, string.Join(' ', rows.Select(row => row.Article)));
    }

    [Fact]
    public void Page_tells_whether_there_is_more()
    {
        Assert.True(_scene.Store.Query(QueryParser.Parse("limit:4").Query).More);
        Assert.False(_scene.Store.Query(QueryParser.Parse("limit:5").Query).More);
    }

    [Fact]
    public void Row_holds_what_tables_show()
    {
        var row = Assert.Single(_scene.Rows(QueryParser.Parse("company:bolt").Query));

        Assert.Equal(("Bolt Corp.", "net profit", "percent", 12.5m), (row.Subject, row.Metric, row.Unit, row.Value));
        Assert.Equal(("bolt-growth", new DateOnly(2025, 2, 1), "Market Post"), (row.Article, row.Published, row.Publisher));
        Assert.Equal("12.5", row.NumberInSentence.Of(row.Sentence));
        Assert.Equal("12.5", row.Number.Of(_scene.Store.Article("bolt-growth")!.Text));
        Assert.Equal((1, 1, 1), (row.Version, row.Evidence, row.Sources));
    }

    [Theory]
    [InlineData("company:acme unit:vehicle modality:target as-of:2025-02-01", "acme-target=Current")]
    [InlineData("company:acme modality:target as-of:2025-03-01 sort:published", "acme-target=Superseded acme-raised=Current")]
    [InlineData("as-of:2025-01-08", "")]
    [InlineData("value:>550000 as-of:2025-02-01", "")]
    [InlineData("company:cargo as-of:2025-02-01", "gone=Retracted")]
    public void As_of_asks_what_the_world_was_told(string query, string expected)
        => Assert.Equal(expected, States(query));

    [Fact]
    public void Known_at_asks_what_the_store_held()
    {
        var before = _scene.Time.Now;
        _scene.Put(new Sample { Article = "acme-raised", Published = "2025-03-01", Number = "650,000", Value = 650_000 });
        _scene.Retire("acme-target");
        var text = before.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal("acme-raised=Current", States("company:acme modality:target"));
        Assert.Equal("acme-target=Superseded acme-raised=Current", States($"company:acme modality:target sort:published known-at:{text}"));
        Assert.Equal("600000", string.Join(' ', _scene.Rows(QueryParser.Parse($"said:yu known-at:{text}").Query).Select(row => row.Value)));
        Assert.Equal("gone=Retracted", States($"company:cargo known-at:{text}"));
        Assert.Equal("gone=Current", States("company:cargo known-at:2025-06-01T08:05Z"));
        Assert.Equal("", States("known-at:2025-05-31"));
        Assert.Equal("acme-raised=Current", States("company:acme modality:target"));
    }

    [Fact]
    public void Text_of_later_articles_is_found_too()
    {
        Assert.Empty(_scene.Rows(QueryParser.Parse("submarine").Query));
        _scene.Put(new Sample { Article = "new", Subject = "Nautic", Tail = "for its submarine." });

        Assert.Equal("new", Assert.Single(_scene.Rows(QueryParser.Parse("submarine").Query)).Article);
    }

    [Fact]
    public void Store_that_is_only_read_finds_text_that_is_not_indexed_yet()
    {
        using var reader = _scene.Open(readOnly: true);

        Assert.Equal("bolt-growth", Assert.Single(reader.Query(QueryParser.Parse("\"difficult year\"").Query).Rows).Article);
    }

    private string States(string query) => string.Join(' ', _scene.Rows(QueryParser.Parse(query).Query).Select(row => $"{row.Article}={row.Status}"));
}
