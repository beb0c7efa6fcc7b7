using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class MainContentTests
{
    private const string First = "Norwind built 4,200 turbines in the first half of the year, a third more than it had built a year before.";
    private const string Second = "The company wants to double its output by 2027 and is looking for 300 workers, its chief executive said.";
    private const string Third = "Demand is strong in Spain, where 900 turbines were ordered in May alone, according to the industry's council.";
    private const string Other = "A yard in the north of the country has sold 70 ferries to buyers overseas, and it hopes for orders of 90 more soon.";
    private const string Whole = $"{First}\n\n{Second}\n\n{Third}";

    private static string Body(string markup, string head = "")
    {
        var article = Reading.Article($"<!doctype html><html><head>{head}</head><body>{markup}</body></html>", "page.html");
        return article.Text[article.HeadlineEnd..].Trim();
    }

    [Fact]
    public void Chunks_of_one_build_are_one_article() =>
        Assert.Equal(Whole, Body($"<div class=page><div class='x'><div class='c1'><p>{First}</p></div></div><div class=ad>Buy now</div><div class='x'><div class='c1'><p>{Second}</p></div></div><div class='x'><div class='c1'><p>{Third}</p></div></div></div>"));

    [Fact]
    public void Element_marked_as_the_articles_body_wins() =>
        Assert.Equal(First, Body($"<div itemprop=articleBody><p>{First}</p></div><div><p>{Other}</p></div>"));

    [Fact]
    public void Text_that_structured_data_repeat_shows_the_place() =>
        Assert.Equal(Whole, Body($"<div><p>{Other}</p><p>{Other}</p><p>{Other}</p><p>{Other}</p></div><section><div><p>{First}</p><p>{Second}</p></div><div><p>{Third}</p></div></section>", $"<script type='application/ld+json'>{{\"@type\":\"Article\",\"articleBody\":\"{First} {Second} {Third}\"}}</script>"));

    [Fact]
    public void Hidden_copy_of_the_article_is_not_read_twice() =>
        Assert.Equal($"{First}\n\n{Second}", Body($"<div><h1>Norwind builds more</h1><div class=entry-content><p>{First}</p><p>{Second}</p></div><div style='display: none' itemscope><div itemprop=articleBody>{First} {Second}</div></div></div>"));

    [Fact]
    public void Beginnings_of_other_articles_do_not_outweigh_a_short_one()
    {
        var teasers = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div><h3><a href=/{i}>Yard {i} sells ferries</a></h3><p>{Other}</p></div>"));
        Assert.Equal($"{First}\n\n{Second}", Body($"<div><div><h1>Norwind builds more</h1><div><p>{First}</p><p>{Second}</p></div></div><section>{teasers}</section></div>"));
    }

    [Theory]
    [InlineData("no-sidebar")]
    [InlineData("modal-enabled")]
    [InlineData("comments-open")]
    [InlineData("entry-content entry-content-read-more")]
    public void Class_that_tells_how_a_page_is_set_up_takes_nothing_away(string name) =>
        Assert.Equal(First, Body($"<div class='{name}'><p>{First}</p></div><div><ul><li>{Other}</li></ul></div>"));

    [Theory]
    [InlineData("related-articles", RemovalReason.RelatedLinks)]
    [InlineData("relatedArticles", RemovalReason.RelatedLinks)]
    [InlineData("article__newsletter", RemovalReason.Newsletter)]
    [InlineData("wp-caption", RemovalReason.Caption)]
    [InlineData("authorBio", RemovalReason.AuthorBox)]
    [InlineData("ad-slot", RemovalReason.Advertisement)]
    public void Class_that_names_furniture_takes_it_away(string name, RemovalReason reason)
    {
        var article = Reading.Article($"<html><body><article><p>{First}</p><div class={name}>Some 30 words or so</div><p>{Second}</p></article></body></html>", "page.html");
        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.Equal(reason, Assert.Single(article.Removed).Reason);
    }

    [Theory]
    [InlineData("adopted")]
    [InlineData("shareholders")]
    [InlineData("navy-blue")]
    public void Word_that_only_begins_like_furniture_takes_nothing_away(string name) =>
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", Body($"<article><p>{First}</p><div class={name}>{Second}</div><p>{Third}</p></article>"));

    [Fact]
    public void Date_printed_below_the_headline_is_the_articles()
    {
        var published = Reading.Article($"<html><body><h1>Norwind builds more</h1><div class=meta>Published: 4 May 2023, Oslo</div><article><p>{First}</p><p>{Second}</p></article></body></html>", "page.html").Published!;
        Assert.Equal((new DateOnly(2023, 5, 4), DateSource.Dateline), (published.Date, published.Source));
    }
}
