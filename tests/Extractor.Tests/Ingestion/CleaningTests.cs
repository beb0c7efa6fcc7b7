using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class CleaningTests
{
    private const string First = "Norwind built 4,200 turbines in the first half of the year, a third more than it had built a year before.";
    private const string Second = "The company wants to double its output by 2027 and is looking for 300 workers, its chief executive said.";
    private const string Third = "Demand is strong in Spain, where 900 turbines were ordered in May alone, according to the industry's council.";
    private const string Body = $"{First}\n\n{Second}\n\n{Third}";

    private static RemovalReason Removed(Article article, string text) => Assert.Single(article.Removed, block => block.Text == text).Reason;

    [Theory]
    [InlineData("Image: Norwind", RemovalReason.Caption)]
    [InlineData("Photo: A. Berg / Norwind", RemovalReason.Caption)]
    [InlineData("(Photo credit: Norwind)", RemovalReason.Caption)]
    [InlineData("(Source: Norwind)", RemovalReason.SourceLine)]
    [InlineData("Source: Phone call with the company", RemovalReason.SourceLine)]
    [InlineData("Share this article", RemovalReason.Sharing)]
    [InlineData("Subscribe to our newsletter", RemovalReason.Newsletter)]
    [InlineData("We use cookies to improve this site.", RemovalReason.CookieNotice)]
    [InlineData("Advertisement", RemovalReason.Advertisement)]
    [InlineData("Read more: Spain orders turbines", RemovalReason.RelatedLinks)]
    public void Furniture_goes_in_every_format(string line, RemovalReason reason)
    {
        foreach (var (name, text) in ((string, string)[])[("a.txt", $"{First}\n\n{line}\n\n{Second}"), ("a.md", $"{First}\n\n{line}\n\n{Second}"), ("a.html", $"<html><body><article><p>{First}</p><p>{line}</p><p>{Second}</p></article></body></html>")])
        {
            var article = Reading.Article(text, name);
            Assert.Equal($"{First}\n\n{Second}", article.Text);
            Assert.Equal(reason, Removed(article, line));
        }
    }

    [Theory]
    [InlineData("Sources close to Norwind said that it had sold 70 turbines to a Danish buyer.")]
    [InlineData("Image processing brought Norwind 12 million euros.")]
    [InlineData("Share prices rose by 4 percent.")]
    [InlineData("Comments by the chief executive lifted the share by 2 percent.")]
    [InlineData("Via its Spanish arm it sold 12 turbines.")]
    [InlineData("Related costs were 3 million euros.")]
    [InlineData("Video: 3 million views")]
    public void Statements_that_begin_like_furniture_stay_unless_labelled(string line)
    {
        var kept = Reading.Article($"{First}\n\n{line}\n\n{Second}").Text.Contains(line, StringComparison.Ordinal);
        Assert.Equal(!line.Contains(':'), kept);
    }

    [Fact]
    public void Comments_go_from_the_first_entry_to_the_end()
    {
        var article = Reading.Article($"{Body}\n\nabout „Norwind builds“\n05.06.2024 um 08:15\nI doubt that 4,200 is right, honestly, since my cousin works there and counted just 3,000 of them.\nPer Holm\n07.06.2024 um 10:00\nMe too.\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *");
        Assert.Equal(Body, article.Text);
        Assert.Equal((new DateOnly(2024, 6, 5), DateSource.Comment, 0.6), (article.Published!.Date, article.Published.Source, article.Published.Trust));
        Assert.All(article.Removed, block => Assert.Equal(RemovalReason.Comments, block.Reason));
    }

    [Fact]
    public void Comments_of_blogs_go()
    {
        var article = Reading.Article($"{Body}\n\n2 Comments\n\nMaria says:\n\nJune 5, 2024 at 3:02 pm\n\nOnly 4,200? I had thought that they would manage to build at least 5,000 of them this year.\n\nReply\n\nLeave a Comment");
        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void Comment_count_below_the_headline_takes_only_itself_away()
    {
        var article = Reading.Article($"Norwind builds more\n\n3 Comments\n\n{Body}");
        Assert.Equal($"Norwind builds more\n\n{Body}", article.Text);
    }

    [Fact]
    public void Times_in_a_live_report_stay()
    {
        var text = $"{First}\n\n05.06.2024 11:17\n\n{Second}\n\n05.06.2024 12:02\n\n{Third}";
        Assert.Equal(text, Reading.Article(text).Text);
    }

    [Fact]
    public void Times_in_a_live_report_stay_though_readers_may_comment_below_it()
    {
        var text = $"{First}\n\n05.06.2024 11:17\n\n{Second}\n\n05.06.2024 12:02\n\n{Third}";
        Assert.Equal(text, Reading.Article($"{text}\n\nLeave a Reply\n\nYour email address will not be published.").Text);
    }

    [Fact]
    public void Many_comments_below_a_short_article_go()
    {
        var comments = string.Join("\n\n", Enumerable.Repeat("I have been to that yard myself, and what I saw there was nothing like 4,200 turbines at all.", 5));
        Assert.Equal($"{First}\n\n{Second}", Reading.Article($"{First}\n\n{Second}\n\nLeave a Reply\n\n{comments}").Text);
    }

    [Fact]
    public void Teasers_below_a_repeated_headline_go()
    {
        var article = Reading.Article($"Norwind builds more turbines\n\n{Body}\n\nSolar park in Spain starts with 500 panels\n\nNorwind builds more turbines - Harbour Post\n\n(Source: Norwind)");
        Assert.Equal($"Norwind builds more turbines\n\n{Body}", article.Text);
        Assert.Equal(RemovalReason.RelatedLinks, Removed(article, "Solar park in Spain starts with 500 panels"));
        Assert.Equal(RemovalReason.RepeatedHeadline, Removed(article, "Norwind builds more turbines - Harbour Post"));
    }

    [Theory]
    [InlineData("Norwind built 4,200 turbines in the first half-WindPost", "Norwind built 4,200 turbines in the first half", "WindPost")]
    [InlineData("Norwind built 4,200 turbines in the first half | Wind Post", "Norwind built 4,200 turbines in the first half", "Wind Post")]
    public void Only_headline_of_a_file_stays_where_it_is_and_names_the_article(string line, string title, string site)
    {
        var article = Reading.Article($"{Body}\n\nSolar park in Italy starts with 500 panels\n\n{line}");
        Assert.Equal($"{Body}\n\n{line}", article.Text);
        Assert.Equal((title, site, 0), (article.Title, article.Publisher, article.HeadlineEnd));
    }

    [Fact]
    public void Single_unfinished_last_line_stays()
    {
        var text = $"{Body}\n\nThe share closed 3 percent higher at 41 euros";
        Assert.Equal(text, Reading.Article(text).Text);
    }

    [Fact]
    public void Byline_gives_the_author()
    {
        var article = Reading.Article($"Norwind builds more\n\nBy Ann Lee and Bo Ek\n\n{Body}");
        Assert.Equal("Ann Lee and Bo Ek", article.Author);
        Assert.Equal($"Norwind builds more\n\n{Body}", article.Text);
    }

    [Theory]
    [InlineData("By 2027 it wants to build 9,000")]
    [InlineData("By Friday's close the share had gained 3 percent")]
    public void What_begins_with_by_is_not_always_a_byline(string line)
    {
        var article = Reading.Article($"{line}\n\n{Body}");
        Assert.Null(article.Author);
        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
    }
}
