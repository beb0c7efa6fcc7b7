using System.Text;
using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Html;

public sealed class PageBarrierTests
{
    private const string Lead = "The quarry at Stenvik has opened a third pit and expects to cut 48,000 tonnes of slate there each year, its owner said on Monday.";

    private static Article Read(string body, string head = "") => Reading.Article($"<html><head>{head}</head><body><article><h1>Quarry opens a third pit</h1>{body}</article></body></html>", "page.html");

    [Theory]
    [InlineData("<p>Subscribe to continue reading this and all other stories.</p>", "Subscribe to continue reading this and all other stories.")]
    [InlineData("<p>Already a subscriber? Log in</p>", "Already a subscriber? Log in")]
    [InlineData("<div class=paywall-box>Only 9 crowns a week</div>", "Only 9 crowns a week")]
    [InlineData("<p>Cet article est réservé aux abonnés</p>", "Cet article est réservé aux abonnés")]
    public void Demand_to_pay_is_no_text_and_is_told(string barrier, string words)
    {
        var article = Read($"<p>{Lead}</p>{barrier}");
        Assert.Equal($"Quarry opens a third pit\n\n{Lead}", article.Text);
        Assert.Equal(words, Assert.Single(article.Removed, block => block.Reason == RemovalReason.Barrier).Text);
        Assert.Equal($"The page asks to pay or to log in (“{words}”): its text may be only the beginning of the article.", Assert.Single(article.Notes));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("\"False\"")]
    public void Page_that_says_it_is_not_free_is_told(string free) =>
        Assert.Equal("The page says that its article is not free: its text may be only the beginning.", Assert.Single(Read($"<p>{Lead}</p>", $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":{free}}}</script>").Notes));

    [Fact]
    public void Free_page_has_no_note() => Assert.Empty(Read($"<p>{Lead}</p>").Notes);

    [Fact]
    public void Page_that_asks_for_consent_is_refused_with_a_remedy()
    {
        const string Page = "<html><head><title>Before you continue</title></head><body><div><h1>Before you continue</h1><p>We use cookies and data to run this site, to measure how it is used, and to show what may interest you.</p><p>If you agree, our partners will store cookies on your device as well, to build a profile of you.</p><button>Agree</button></div></body></html>";
        var failure = Reading.Failure(Encoding.UTF8.GetBytes(Page), "page.html");
        Assert.Equal((ReadFailureKind.NoText, "page.html is a page that asks to agree to cookies, and holds no article; agree in a browser, and save the page that follows."), (failure.Kind, failure.Message));
    }

    [Fact]
    public void Page_that_looks_for_robots_is_refused_with_a_remedy() =>
        Assert.Equal("page.html is a page that checks whether a human reads it, and holds no article; open it in a browser, and save the page that follows.",
            Reading.Failure("<html><head><title>Just a moment...</title></head><body><div><h1>One more step</h1><p>Please complete the security check to verify you are human before you go on.</p></div></body></html>"u8.ToArray(), "page.html").Message);

    [Fact]
    public void Article_about_cookies_is_an_article() =>
        Assert.Contains("baked", Read($"<p>The bakery at Stenvik has baked 48,000 cookies for the fair, and sold all of them within two days.</p><p>{Lead}</p><p>{Lead.Replace("third", "fourth")}</p>").Text, StringComparison.Ordinal);
}
