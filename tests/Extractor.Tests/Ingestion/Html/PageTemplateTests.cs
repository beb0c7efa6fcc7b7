using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Html;

/// <summary>The same short article in the layouts that pages of news, blogs and shops usually have: it comes out whole, and alone.</summary>
public sealed class PageTemplateTests
{
    private const string Title = "Quarry at Stenvik opens a third pit";
    private const string First = "The quarry at Stenvik has opened a third pit and expects to cut 48,000 tonnes of slate there each year, its owner said on Monday.";
    private const string Second = "Slate from the old pits sold for 310 crowns a tonne last year, a tenth less than in the year before, because two large roofers cut their orders.";
    private const string Third = "About 60 people work at the site, and another 25 are to be hired before the winter, when the first blocks leave for the harbour.";
    private const string Whole = $"{First}\n\n{Second}\n\n{Third}";
    private const string Alien = "Ferry to the islands runs late again, and passengers are asked to book another crossing, the line said in a statement on its site.";

    private static string Paragraphs => $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    private static string Teasers(int count, string wrapper) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"<{wrapper}><a href='/n/{i}'><img src=t{i}.jpg></a><h3><a href='/n/{i}'>Harbour gets berth number {i}</a></h3><p>{Alien}</p></{wrapper}>"));

    private static Article Read(string body, string head = "") =>
        Reading.Article($"<!doctype html><html lang=en><head><title>{Title} | Fjord Courier</title>{head}</head><body>{body}</body></html>", "page.html");

    public static TheoryData<string, string> Layouts => new()
    {
        { "blog software", $"<div id=page class='hfeed site'><header class=site-header><a href=/>Fjord Courier</a><nav class=main-navigation><ul><li><a href=/a>Home</a><li><a href=/b>About us</a></ul></nav></header><div id=content><main><article id=post-12 class='post-12 post type-post status-publish category-sponsored-news tag-advertising tag-comments'><header class=entry-header><h1 class=entry-title>{Title}</h1><div class=entry-meta><span class=posted-on>March 3, 2024</span> by <a href=/ann>Ann Holt</a></div></header><div class=entry-content>{Paragraphs}<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3><ul><li><a href=#>Print</a></ul></div><div id=jp-relatedposts><h3>Related</h3><a href=/x>Older pits are closed</a></div></div></article><nav class=post-navigation><a href=/p>Previous post</a><a href=/n>Next post</a></nav><div id=comments class=comments-area><h2>3 thoughts on “{Title}”</h2><ol><li><p>{Alien}</p><li><p>{Alien}</p></ol></div></main><aside class=widget-area><h2>Recent posts</h2><ul><li><a href=/1>Ferries late</a></ul></aside></div></div>" },
        { "article element on a div with the labels of the blog software", $"<div class='post-12 post type-post tag-sponsored category-related'><h1>{Title}</h1>{Paragraphs}</div><div class=widget>{Teasers(4, "div")}</div>" },
        { "modules of a content system", $"<div class='region region-content'><div class='node node--type-article node--view-mode-full'><h1 class=page-title><span>{Title}</span></h1><div class='node__content'><div class='field field--name-body field--type-text-with-summary'>{Paragraphs}</div><div class='field field--name-field-tags'><a href=/t/1>Slate</a> <a href=/t/2>Mining</a></div></div></div></div><div class='region region-sidebar-second'>{Teasers(3, "div")}</div>" },
        { "layout by tables", $"<table width=980><tr><td colspan=2><a href=/>Home</a> | <a href=/n>News</a> | <a href=/c>Contact</a></td></tr><tr><td width=180><a href=/1>Ferries</a><br><a href=/2>Roads</a><br><a href=/3>Schools</a></td><td><h1>{Title}</h1>{Paragraphs}</td></tr><tr><td colspan=2>All rights reserved</td></tr></table>" },
        { "amp", $"<amp-sidebar><ul><li><a href=/a>News</a></ul></amp-sidebar><amp-consent><p>We use cookies to make this page better, and so do our partners.</p></amp-consent><main><article><h1>{Title}</h1><amp-img src=a.jpg></amp-img>{Paragraphs}<amp-ad><p>Buy one crossing and get the second one free, only until Sunday, at all harbours.</p></amp-ad></article></main><amp-next-page><p>{Alien}</p></amp-next-page>" },
        { "divisions without paragraphs", $"<div class=wrap><h1>{Title}</h1><div class=t><div>{First}</div><div>{Second}</div><div>{Third}</div></div></div><div class=wrap2>{Teasers(4, "div")}</div>" },
        { "line breaks", $"<div><h1>{Title}</h1><div>{First}<br><br>{Second}<br /><br />{Third}</div></div>" },
        { "no classes at all", $"<div><div><a href=/>Home</a> <a href=/n>News</a></div><div><h1>{Title}</h1><div>{Paragraphs}</div></div><div>{Teasers(5, "div")}</div></div>" },
        { "endless scroll", $"<div class=feed><article><h1>{Title}</h1><div class=body>{Paragraphs}</div></article><article><h2><a href=/next>Ferry runs late again</a></h2><div class=excerpt><p>{Alien}</p></div></article></div>" },
        { "promotions between paragraphs", $"<article><h1>{Title}</h1><p>{First}</p><div class=inline-newsletter><p>Get our letter each morning, free of charge, with all the news of the coast.</p><form><input></form></div><p>{Second}</p><ul class=read-also><li><a href=/1>Ferries run late again this week</a><li><a href=/2>Road to the pits is mended</a></ul><p>{Third}</p></article>" },
        { "boxes of author and paper", $"<article><h1>{Title}</h1>{Paragraphs}<div class=author-bio><p>Ann Holt writes about the coast, its people and its industry, and lives in Stenvik.</p></div></article><footer><p>Fjord Courier, 4 Quay Street. Published by the Fjord Press, which belongs to its readers.</p></footer>" },
        { "other languages' names", $"<div class=artikel-inhalt><h1>{Title}</h1>{Paragraphs}<div class=anzeige><p>Fahrten zu den Inseln jetzt günstiger, nur diese Woche, an allen Häfen.</p></div></div><section class=kommentare><p>{Alien}</p></section><div class='publicidad'><p>{Alien}</p></div>" },
        { "dialogue of consent beside the article", $"<div class=cmp-box><p>We value your privacy. We and our 412 partners store cookies on your device and process personal data such as your address.</p><button>Agree</button></div><div><h1>{Title}</h1>{Paragraphs}</div>" },
        { "notice of cookies without a name", $"<div><p>This website uses cookies to improve your experience. Cookies that are necessary are stored on your browser, as they are essential for the site to work at all.</p><p>We also use cookies of others that help us to see how you use this website. These cookies are stored only with your consent, and you can refuse them.</p></div><div><h1>{Title}</h1>{Paragraphs}</div>" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Article_comes_out_whole_and_alone(string layout, string body)
    {
        var article = Read(body);
        Assert.True(article.Text == $"{Title}\n\n{Whole}", $"{layout}:\n{article.Text}");
        Assert.Equal(Title, article.Title);
    }

    [Fact]
    public void Comments_without_a_telling_class_do_not_outweigh_the_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div><b>Reader {i}</b><span>March {i}, 2024 at 10:0{i} am</span><p>{Alien} And that is not the first time, I am sorry to say, as everybody here knows.</p><a href=#>Reply</a></div>"));
        Assert.Equal($"{Title}\n\n{First}\n\n{Second}", Read($"<div><h1>{Title}</h1><div><p>{First}</p><p>{Second}</p></div><div><h3>8 Comments</h3>{comments}</div></div>").Text);
    }

    [Fact]
    public void Text_beside_a_picture_is_its_caption()
    {
        var article = Read($"<div><h1>{Title}</h1><div><p>{First}</p><div><img src=a.jpg><div>Blocks of slate at the quay in March. Picture by A. Holt</div></div><p>{Second}</p><p>{Third}</p></div></div>");
        Assert.Equal($"{Title}\n\n{Whole}", article.Text);
        Assert.Contains(article.Removed, block => block.Reason == RemovalReason.Caption);
    }

    [Theory]
    [InlineData("Slate at the quay (Image: A. Holt)")]
    [InlineData("Image 2 of 14")]
    public void Words_of_a_caption_are_known_without_its_picture(string caption) =>
        Assert.Equal($"{Title}\n\n{Whole}", Read($"<div><h1>{Title}</h1><div><p>{First}</p><p>{caption}</p><p>{Second}</p><p>{Third}</p></div></div>").Text);

    [Fact]
    public void Article_told_in_pictures_keeps_its_text() =>
        Assert.Equal($"{Title}\n\n{Whole}", Read($"<article><h1>{Title}</h1><div><img src=a><p>{First}</p></div><div><img src=b><p>{Second}</p></div><div><img src=c><p>{Third}</p></div></article>").Text);

    [Fact]
    public void Pull_quote_is_read_once()
    {
        var article = Read($"<article><h1>{Title}</h1><p>{First}</p><blockquote>another 25 are to be hired before the winter</blockquote><p>{Second}</p><p>{Third}</p></article>");
        Assert.Equal($"{Title}\n\n{Whole}", article.Text);
        Assert.Contains(article.Removed, block => block.Reason == RemovalReason.Repetition);
    }

    [Fact]
    public void Quotes_lists_tables_and_sub_headings_stay()
    {
        var article = Read($"<article><h1>{Title}</h1><p>{First}</p><h2>What it costs</h2><p>{Second}</p><table><tr><th>Year<th>Tonnes<tr><td>2022<td>31,000</table><blockquote><p>We will not stop at three pits.</p></blockquote><ul><li>25 jobs<li>2 cranes</ul><p>{Third}</p></article>");
        Assert.Equal($"{Title}\n\n{First}\n\nWhat it costs\n\n{Second}\n\nYear | Tonnes\n2022 | 31,000\n\nWe will not stop at three pits.\n\n25 jobs\n2 cranes\n\n{Third}", article.Text);
    }

    [Fact]
    public void Embedded_posts_of_networks_are_quotes() =>
        Assert.Contains("The third pit is open", Read($"<article><h1>{Title}</h1><p>{First}</p><div class=social-media-embed><blockquote class=tweet><p>The third pit is open at last, and we are hiring!</p></blockquote></div><p>{Second}</p><p>{Third}</p></article>").Text, StringComparison.Ordinal);

    [Fact]
    public void Link_without_address_is_no_link() =>
        Assert.Contains(First, Read($"<div><h1>{Title}</h1><a name=top>{Paragraphs}</div>").Text, StringComparison.Ordinal);

    [Fact]
    public void Every_removed_block_has_its_words_and_place()
    {
        var article = Read($"<article><h1>{Title}</h1>{Paragraphs}</article><section class=kommentare><p>{Alien}</p></section>");
        var block = Assert.Single(article.Removed, removed => removed.Reason == RemovalReason.Comments);
        Assert.Equal((Alien, Alien.Length), (block.Text, block.Original.Length));
    }
}
