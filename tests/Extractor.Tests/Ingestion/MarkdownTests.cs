using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class MarkdownTests
{
    private static string Clean(string markdown) => Reading.Article(markdown, "sample.md").Text;

    [Fact]
    public void Front_matter_gives_the_metadata()
    {
        var article = Reading.Article("---\ntitle: \"Ferries: a boom\"\ndate: 2023-04-05T07:00:00Z\nsource: Harbour Post\nurl: https://example.org/ferries\nauthors: [Ann Lee, Bo Ek]\n---\n\nYards built 30 ferries.\n", "sample.md");
        Assert.Equal(("Ferries: a boom", "Harbour Post", "https://example.org/ferries", "Ann Lee, Bo Ek"), (article.Title, article.Publisher, article.Url, article.Author));
        Assert.Equal((new DateOnly(2023, 4, 5), DateSource.FrontMatter, 1.0), (article.Published!.Date, article.Published.Source, article.Published.Trust));
        Assert.Equal("Ferries: a boom\n\nYards built 30 ferries.", article.Text);
        Assert.Equal(15, article.HeadlineEnd);
        Assert.Contains(article.Removed, block => block.Reason == RemovalReason.FrontMatter && block.Text.StartsWith("---\ntitle", StringComparison.Ordinal));
    }

    [Fact]
    public void Title_from_front_matter_points_into_the_file()
    {
        var article = Reading.Article("---\ntitle: Ferries boom\n---\nYards built 30 ferries.\n", "sample.md");
        Assert.Equal(11, article.Origin[0].Original);
    }

    [Fact]
    public void Broken_front_matter_is_read_line_by_line()
    {
        var article = Reading.Article("---\ntitle: Ferries: a boom\npublished: 5 April 2023\n\ttabs: [\n---\nYards built 30 ferries.\n", "sample.md");
        Assert.Equal("Ferries: a boom", article.Title);
        Assert.Equal(new DateOnly(2023, 4, 5), article.Published!.Date);
    }

    [Fact]
    public void Source_that_is_an_address_is_the_url_and_no_publisher()
    {
        var article = Reading.Article("---\ntitle: A\nsource: https://example.org/2023/04/05/a\n---\nYards built 30 ferries.\n", "sample.md");
        Assert.Null(article.Publisher);
        Assert.Equal("https://example.org/2023/04/05/a", article.Url);
        Assert.Equal((new DateOnly(2023, 4, 5), DateSource.Url), (article.Published!.Date, article.Published.Source));
    }

    [Fact]
    public void Nested_yaml_without_end_is_harmless()
    {
        var article = Reading.Article($"---\ntitle: A\nx: {new string('[', 20_000)}\n---\nYards built 30 ferries.\n", "sample.md");
        Assert.EndsWith("Yards built 30 ferries.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dashes_without_keys_are_a_rule_and_no_front_matter() =>
        Assert.Equal("Yards built 30 ferries.\n\nMore follow.", Clean("---\n\nYards built 30 ferries.\n\n---\n\nMore follow.\n"));

    [Fact]
    public void Repeated_title_is_not_doubled()
    {
        var article = Reading.Article("---\ntitle: Ferries boom\n---\n# Ferries boom\n\nYards built 30 ferries.\n", "sample.md");
        Assert.Equal("Ferries boom\n\nYards built 30 ferries.", article.Text);
        Assert.Equal(12, article.HeadlineEnd);
    }

    [Theory]
    [InlineData("Sales were **5 million** and _rising_.", "Sales were 5 million and rising.")]
    [InlineData("Sales of ***all*** ~~old~~ new `kinds`.", "Sales of all old new kinds.")]
    [InlineData("See [the report](https://example.org/a_(b)) of 5 May.", "See the report of 5 May.")]
    [InlineData("See [the report][1] now.\n\n[1]: https://example.org", "See the report now.")]
    [InlineData("A ![chart](c.png) of 5 ships.", "A  of 5 ships.")]
    [InlineData("> Quoted 5 ships,\n> then 6.", "Quoted 5 ships, then 6.")]
    [InlineData("5 \\* 3 is 15, R&amp;D cost $5.", "5 * 3 is 15, R&D cost $5.")]
    [InlineData("Sales<br>rose <b>5%</b> at Acme <ACM.N> and Sears <S>.", "Salesrose 5% at Acme <ACM.N> and Sears <S>.")]
    [InlineData("file_name_one and 2 * 3 * 4 stay.", "file_name_one and 2 * 3 * 4 stay.")]
    [InlineData("A note[^1] here.", "A note here.")]
    [InlineData("An [unclosed bracket and *star stay.", "An [unclosed bracket and *star stay.")]
    [InlineData("Visit <https://example.org> today.", "Visit https://example.org today.")]
    public void Inline_marks_go(string markdown, string clean) => Assert.Equal(clean, Clean($"{markdown}\n"));

    [Fact]
    public void Blocks_become_plain_text() =>
        Assert.Equal(
            "Yards\n\nThey built:\n\n12 ships\n30 ferries\n\nType | 2022 | 2023\nShips | 10 | 12\n\nOutlook\n\nMore follow.",
            Clean("# Yards\n\nThey built:\n\n- 12 ships\n- **30** ferries\n\n| Type | 2022 | 2023 |\n|------|-----:|------|\n| Ships | 10 | 12 |\n\nOutlook\n-------\n\nMore\nfollow.\n"));

    [Fact]
    public void Year_at_a_line_start_opens_no_list() =>
        Assert.Equal("It was founded in\u00202019. That was late.", Clean("It was founded in\n2019. That was late.\n"));
}
