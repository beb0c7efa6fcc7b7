using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion.Html;

public sealed class PageMetadataTests
{
    private const string Text = "The quarry at Stenvik has opened a third pit and expects to cut 48,000 tonnes of slate there each year, its owner said.";

    private static Article Read(string head, string body = "", string lang = "") =>
        Reading.Article($"<html{(lang.Length > 0 ? $" lang={lang}" : "")}><head>{head}</head><body><article><h1>Quarry opens a third pit</h1>{body}<p>{Text}</p></article></body></html>", "page.html");

    private static string Published(string value) => $"<meta property='article:published_time' content='{value}'>";

    [Theory]
    [InlineData("2024-09-05T08:30:15+02:00", DatePrecision.Second, "08:30:15", 120)]
    [InlineData("2024-09-05T08:30:15.250Z", DatePrecision.Second, "08:30:15", 0)]
    [InlineData("2024-09-05T08:30", DatePrecision.Minute, "08:30:00", null)]
    [InlineData("2024-09-05 20:30:00 -0530", DatePrecision.Second, "20:30:00", -330)]
    [InlineData("Thu, 05 Sep 2024 08:30:15 GMT", DatePrecision.Second, "08:30:15", 0)]
    [InlineData("Sept. 5, 2024, 8:30 p.m. EDT", DatePrecision.Minute, "20:30:00", -240)]
    [InlineData("8:30 AM PST Sep 5th, 2024", DatePrecision.Minute, "08:30:00", -480)]
    [InlineData("September 5th, 2024 12:05 am", DatePrecision.Minute, "00:05:00", null)]
    [InlineData("1725525015", DatePrecision.Second, "08:30:15", 0)]
    [InlineData("1725525015000", DatePrecision.Second, "08:30:15", 0)]
    public void Date_keeps_its_time_and_zone(string value, DatePrecision precision, string time, int? minutes)
    {
        var published = Read(Published(value)).Published!;
        Assert.Equal((new DateOnly(2024, 9, 5), precision, TimeOnly.ParseExact(time, "HH:mm:ss")), (published.Date, published.Precision, published.Time));
        Assert.Equal(minutes is { } ahead ? TimeSpan.FromMinutes(ahead) : null, published.Zone);
        Assert.Equal(value, published.Evidence);
    }

    [Theory]
    [InlineData("Sept. 5, 2024")]
    [InlineData("5th September 2024")]
    [InlineData("2024-09-05")]
    [InlineData("20240905")]
    public void Date_without_a_time_is_a_day(string value)
    {
        var published = Read(Published(value)).Published!;
        Assert.Equal((new DateOnly(2024, 9, 5), DatePrecision.Day, null, null), (published.Date, published.Precision, published.Time, published.Zone));
    }

    [Theory]
    [InlineData("en-US", 3, 4)]
    [InlineData("en-GB", 4, 3)]
    [InlineData("de", 4, 3)]
    [InlineData("fr_FR", 4, 3)]
    public void Order_of_day_and_month_is_that_of_the_pages_language(string lang, int month, int day) =>
        Assert.Equal(new DateOnly(2024, month, day), Read(Published("03/04/2024"), lang: lang).Published!.Date);

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("ja")]
    public void Order_that_nothing_tells_leaves_the_date_open(string lang) => Assert.Null(Read(Published("03/04/2024"), lang: lang).Published);

    [Fact]
    public void Day_of_change_is_kept_apart()
    {
        var published = Read(Published("2024-09-05T08:00:00Z") + "<meta property='article:modified_time' content='2024-09-06T09:00:00Z'>").Published!;
        Assert.Equal((new DateOnly(2024, 9, 5), new DateOnly(2024, 9, 6), "2024-09-06T09:00:00Z"), (published.Date, published.Updated!.Date, published.Updated.Evidence));
    }

    [Theory]
    [InlineData("2024-09-05T08:00:00Z", "2024-09-05T08:00:00Z")]
    [InlineData("2024-09-05", "2024-09-04")]
    [InlineData("2024-09-05", "2026-09-04")]
    public void Change_before_publication_or_ahead_is_none(string published, string changed) =>
        Assert.Null(Read(Published(published) + $"<meta property='article:modified_time' content='{changed}'>").Published!.Updated);

    [Fact]
    public void Day_of_change_alone_is_no_day_of_publication() => Assert.Null(Read("<meta property='article:modified_time' content='2024-09-06'>").Published);

    [Theory]
    [InlineData("2026-01-15T11:00:00Z", true)]
    [InlineData("2026-01-15T13:00:00Z", false)]
    [InlineData("2026-01-16T08:00:00+14:00", false)]
    [InlineData("2026-01-16T00:30:00+14:00", true)]
    [InlineData("2026-01-16", false)]
    public void Moment_that_has_not_come_is_no_publication(string value, bool isTaken) => Assert.Equal(isTaken, Read(Published(value)).Published is not null);

    [Theory]
    [InlineData("<time datetime=2024-09-06 class='updated'>6 Sept</time><time datetime=2024-09-05 class=published>5 Sept</time>")]
    [InlineData("<time itemprop=dateModified datetime=2024-09-06>6 Sept</time><time datetime=2024-09-05>5 Sept</time>")]
    [InlineData("<div class=related><time datetime=2024-01-01></time></div><span itemprop=datePublished content=2024-09-05></span>")]
    public void Time_element_of_publication_is_told_from_others(string body) => Assert.Equal(new DateOnly(2024, 9, 5), Read("", body).Published!.Date);

    [Theory]
    [InlineData("<html lang=en_gb>", "en-GB")]
    [InlineData("<html lang=en><meta property=og:locale content=en_US>", "en-US")]
    [InlineData("<html><meta http-equiv=content-language content=pt-BR>", "pt-BR")]
    [InlineData("<html lang=English>", null)]
    public void Language_is_a_tag(string head, string? language) => Assert.Equal(language, Reading.Article($"{head}<body><article><p>{Text}</p></article></body></html>", "page.html").Language);

    [Fact]
    public void Names_that_a_graph_refers_to_are_looked_up()
    {
        var article = Read("""
            <script type='application/ld+json'>{"@graph":[{"@type":"NewsArticle","headline":"Quarry opens a third pit","author":{"@id":"#ann"},"publisher":{"@id":"#paper"},"mainEntityOfPage":{"@id":"https://courier.example/pit"}},
            {"@type":"Person","@id":"#ann","name":"Ann Holt"},{"@type":"Organization","@id":"#paper","name":"Fjord Courier"}]}</script>
            """);
        Assert.Equal(("Ann Holt", "Fjord Courier", "https://courier.example/pit"), (article.Author, article.Publisher, article.Url));
    }
}
