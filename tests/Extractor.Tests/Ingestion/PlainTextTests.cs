using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class PlainTextTests
{
    private const string Body = "Norwind built 4,200 turbines in the first half, a third more than a year before, and it wants to build twice as many by 2027.";

    [Fact]
    public void Short_unfinished_first_line_is_the_headline()
    {
        var article = Reading.Article($"Norwind builds more turbines\n\n{Body}\n");
        Assert.Equal("Norwind builds more turbines", article.Title);
        Assert.Equal($"Norwind builds more turbines\n\n{Body}", article.Text);
        Assert.Equal("Norwind builds more turbines".Length, article.HeadlineEnd);
    }

    [Fact]
    public void Finished_first_sentence_is_no_headline()
    {
        var article = Reading.Article($"Norwind builds more turbines.\n\n{Body}\n");
        Assert.Null(article.Title);
        Assert.Equal(0, article.HeadlineEnd);
    }

    [Fact]
    public void Headline_above_an_unwrapped_paragraph_needs_no_blank_line()
    {
        var article = Reading.Article($"Norwind builds more turbines\n{Body}\n");
        Assert.Equal($"Norwind builds more turbines\n\n{Body}", article.Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Wrapped_lines_are_joined_whatever_the_line_ends(string end)
    {
        var article = Reading.Article(string.Join(end, "The plant made 500", "engines in May and", "will make 700 in June.", "", "A second one follows.", ""));
        Assert.Equal("The plant made 500 engines in May and will make 700 in June.\n\nA second one follows.", article.Text);
    }

    [Fact]
    public void Long_finished_lines_are_paragraphs_of_their_own()
    {
        var article = Reading.Article($"{Body}\n{Body}\n");
        Assert.Equal($"{Body}\n\n{Body}", article.Text);
    }

    [Theory]
    [InlineData("- 12 ships\n- 30 ferries")]
    [InlineData("1. 12 ships\n2. 30 ferries")]
    [InlineData("Ships\t12\nFerries\t30")]
    [InlineData("Ships | 12\nFerries | 30")]
    public void Lists_and_tables_keep_their_lines(string lines) =>
        Assert.Equal($"{Body}\n\n{lines}", Reading.Article($"{Body}\n\n{lines}\n").Text);

    [Fact]
    public void Markdown_signs_in_plain_text_stay()
    {
        const string text = "Profit *before* tax was 5_000_000 and # marks a number.";
        Assert.Equal(text, Reading.Article(text).Text);
    }

    [Fact]
    public void Markup_in_a_text_file_is_read_as_markup() =>
        Assert.Equal("Orders rose by 12 percent to 480 ships.", Reading.Article("<!DOCTYPE html><html><body><article><p>Orders rose by 12 percent to 480 ships.</p></article></body></html>").Text);

    [Fact]
    public void Same_text_and_metadata_give_the_same_hash_and_another_title_another()
    {
        var one = Reading.Article($"---\ntitle: One\n---\n{Body}");
        Assert.Equal(one.ContentHash, Reading.Article($"---\ntitle: One\n---\n\n\n{Body}\n").ContentHash);
        Assert.NotEqual(one.ContentHash, Reading.Article($"---\ntitle: Two\n---\n{Body}").ContentHash);
        Assert.Matches("^[0-9a-f]{64}$", one.ContentHash);
    }

    [Fact]
    public void A_million_words_without_a_full_stop_are_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("in 2020 were sold (x [y] *z* <b ", 60_000));
        Assert.Equal(text.Trim().Length, Reading.Article(text).Text.Length);
        Assert.NotEmpty(Reading.Article(text, "sample.md").Text);
        Assert.NotEmpty(Reading.Article(string.Concat(Enumerable.Repeat("Related\n\nLeave a Reply\n\n", 30_000)) + Body).Text);
    }
}
