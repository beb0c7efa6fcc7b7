using Extractor.Query;
using Extractor.Store.Decisions;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

public sealed class FeatureQueryTests : IDisposable
{
    private static readonly Sample Target = new() { Article = "target" };
    private static readonly Sample Raised = Target with { Article = "raised", Published = "2025-02-10", Number = "600,000", Value = 600_000 };
    private static readonly Sample Other = Target with { Article = "other", Subject = "Bolt Corp" };

    private readonly StoreScene _scene = new();

    public FeatureQueryTests()
    {
        foreach (var sample in (Sample[])[Target, Raised, Other])
            _scene.Put(sample);
        var item = _scene.Store.Review.Queue(new()).Items.First(item => item.Claim.Article == "other");
        _scene.Store.Review.Decide("Ann", [new DecisionRequest.Accept(item.Claim)]);
    }

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("has:versions", "raised target")]
    [InlineData("has:decision", "other")]
    [InlineData("-has:versions", "other")]
    [InlineData("-has:decision", "raised target")]
    [InlineData("has:decision OR has:versions", "other raised target")]
    [InlineData("review:accepted", "other")]
    public void Feature_finds_its_claims(string query, string articles)
        => Assert.Equal(articles, string.Join(' ', _scene.Rows(QueryParser.Parse(query).Query).Select(row => row.Article).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("has:versions")]
    [InlineData("has:decision")]
    [InlineData("has:check")]
    [InlineData("has:decision OR has:versions")]
    [InlineData("review:accepted")]
    public void Features_that_few_claims_have_are_found_without_a_look_at_all_claims(string query)
    {
        var filter = QueryParser.Parse(query).Query.Filter;

        var driver = _scene.Store.Read(session => new QueryPlan(session, textIsIndexed: false).Driver(QueryPlan.Parts(filter)));

        Assert.Same(filter, driver.Part);
        Assert.True(driver.IsRare);
    }
}
