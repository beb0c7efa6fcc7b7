using System.Net;

namespace Extractor.Web.Tests.Pages;

/// <summary>The page of a company tells what became of its targets.</summary>
public sealed class CompanyStoryTests
{
    [Fact]
    public async Task A_target_is_told_from_when_it_was_set_to_the_figure_that_settles_it()
    {
        await using var scene = await WebScene.StartAsync(
            null,
            ("plan.md", "---\ntitle: Arvo plans\npublished: 2021-02-01\npublisher: Daily\n---\n\nArvo Motor aims to sell 100,000 cars in 2021."),
            ("cut.md", "---\ntitle: Arvo cuts\npublished: 2021-08-01\npublisher: Daily\n---\n\nArvo Motor aims to sell 80,000 cars in 2021."),
            ("half.md", "---\ntitle: Arvo half\npublished: 2021-07-10\npublisher: Daily\n---\n\nArvo Motor sold 41,000 cars in the first half of 2021."),
            ("end.md", "---\ntitle: Arvo ends\npublished: 2022-01-20\npublisher: Daily\n---\n\nArvo Motor sold 77,000 cars in 2021."));
        var page = WebUtility.HtmlDecode(await scene.Client.GetStringAsync("/companies/Arvo%20Motor"));
        var stories = page[page.IndexOf("<section class=\"stories\"", StringComparison.Ordinal)..page.IndexOf("<h2>Timeline</h2>", StringComparison.Ordinal)];
        var text = System.Text.RegularExpressions.Regex.Replace(stories, "<[^>]+>", "");
        var places = new[] { "set at 100,000 cars", "cut to 80,000 cars (-20 %)", "on the way: 2021-01 to 2021-06 41,000 cars", "with 50 % of the time gone", "missed: 77,000 cars reported, 96.3 % of the target" }
            .Select(part => (part, At: text.IndexOf(part, StringComparison.Ordinal))).ToList();
        Assert.All(places, place => Assert.True(place.At >= 0, $"“{place.part}” is not told in {text}"));
        Assert.Equal(places.Select(place => place.At).Order(), places.Select(place => place.At));
        Assert.Contains("<span class=\"verdict bad\">missed</span>", stories, StringComparison.Ordinal);
        foreach (var link in System.Text.RegularExpressions.Regex.Matches(stories, "href=\"([^\"]+)\"").Select(match => match.Groups[1].Value))
        {
            using var answer = await scene.Client.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_company_without_targets_has_no_stories()
    {
        await using var scene = await WebScene.StartAsync(null, ("end.md", "---\ntitle: Arvo ends\npublished: 2022-01-20\n---\n\nArvo Motor sold 77,000 cars in 2021."));
        Assert.DoesNotContain("Targets and forecasts</h2>", await scene.Client.GetStringAsync("/companies/Arvo%20Motor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_stories_the_latest_are_told_and_the_others_on_demand()
    {
        var years = Enumerable.Range(2012, 12).Select(year => ($"plan-{year}.md", $"---\ntitle: Plan for {year}\npublished: {year}-02-01\n---\n\nArvo Motor aims to sell {(year - 1990) * 1_000:#,0} cars in {year}."));
        await using var scene = await WebScene.StartAsync(null, [.. years]);
        var few = await scene.Client.GetStringAsync("/companies/Arvo%20Motor");
        Assert.Equal(5, few.Split("<article class=\"story\"").Length - 1);
        Assert.Contains("stories=all", few, StringComparison.Ordinal);
        var all = await scene.Client.GetStringAsync("/companies/Arvo%20Motor?stories=all");
        Assert.Equal(12, all.Split("<article class=\"story\"").Length - 1);
    }
}
