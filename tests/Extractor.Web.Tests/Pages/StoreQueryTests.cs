using Extractor.Query;
using Extractor.Store;
using Extractor.Web.Hosting;

namespace Extractor.Web.Tests.Pages;

/// <summary>What the pages ask of the store beyond the command line's questions.</summary>
public sealed class StoreQueryTests(SampleScene samples) : IClassFixture<SampleScene>
{
    [Theory]
    [InlineData("", 50, 0, 400)]
    [InlineData("company:SAIC", 3, 2, 400)]
    [InlineData("company:BYD sort:value-desc", 80, 0, 7)]
    [InlineData("metric:sales", 5, 1_000, 30)]
    [InlineData("company:Nobody", 5, 0, 30)]
    [InlineData("text:vehicles", 4, 1, 2)]
    public void Rows_and_facets_that_are_found_at_once_are_those_found_apart(string text, int limit, int offset, int counted)
    {
        var store = samples.Web.Store;
        var query = Requests.Parse(text).Query with { Limit = limit, Offset = offset };
        var (page, facets) = store.QueryWithFacets(query, counted);
        var (rows, alone) = (store.Query(query), store.Facets(query with { Offset = 0 }, counted));
        Assert.Equal(rows.Rows.Select(row => (row.ClaimId, row.Version)), page.Rows.Select(row => (row.ClaimId, row.Version)));
        Assert.Equal((rows.More, alone.Rows, alone.More), (page.More, facets.Rows, facets.More));
        Assert.Equal(alone.Subjects, facets.Subjects);
        Assert.Equal(alone.Metrics, facets.Metrics);
        Assert.Equal(alone.Years, facets.Years);
        Assert.Equal(alone.Modalities, facets.Modalities);
        Assert.Equal(alone.Publishers, facets.Publishers);
        Assert.Equal(alone.Statuses, facets.Statuses);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(70_000)]
    public void What_a_reader_maps_has_bounds(int megabytes)
    {
        var error = Assert.Throws<ArgumentException>(() => new StoreOptions { Path = "x", MapMegabytes = megabytes }.Validate());
        Assert.Contains("mapMegabytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_ends_C_strings_is_a_blank_of_a_phrase()
        => Assert.Equal(
            samples.Web.Store.Query(QueryParser.Parse("text:\"first half\"").Query).Rows.Select(row => row.ClaimId),
            samples.Web.Store.Query(new(new ClaimFilter.Words(TextField.Sentence, "first\0half"), ClaimSort.Latest)).Rows.Select(row => row.ClaimId));
}
