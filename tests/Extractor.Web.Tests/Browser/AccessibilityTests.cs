using Extractor.Store;

namespace Extractor.Web.Tests.Browser;

/// <summary>Pages for everybody: axe-core finds nothing, in light and dark, on a desk and on a tablet; at 200 % nothing is lost.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    [ChromiumFact]
    public async Task Axe_finds_no_violations()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        DecideSome(scene);
        List<string> faults = [];
        foreach (var (dark, width, height, look) in ((bool, int, int, string)[])[(false, 1440, 900, "light"), (true, 1440, 900, "dark"), (false, 820, 1180, "tablet")])
        {
            // Only colours differ in the dark, and on a tablet the layout of the pages that are worked in.
            string[] skipped = look switch { "light" => [], "dark" => ["articles", "search-error", "bulk", "not-found", "decisions"], _ => ["article", "articles", "companies", "search-error", "bulk", "not-found", "decisions", "health", "claim-edit"] };
            await using var tab = await chromium.OpenAsync(scene, width, height, dark, mayInject: true);
            foreach (var (name, address) in Pages(scene).Where(page => !skipped.Contains(page.Name)))
            {
                await tab.GoAsync(address);
                if (name == "claim-edit")
                    await tab.Page.Keyboard.PressAsync("e");
                faults.AddRange((await tab.AccessibilityFaultsAsync()).Select(fault => $"{look} {name}: {fault}"));
                await tab.PictureAsync($"{look}-{name}");
            }
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [ChromiumFact]
    public async Task At_200_percent_nothing_runs_out_of_the_window()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        // As a window of 1280 by 800 shows pages at 200 %.
        await using var tab = await chromium.OpenAsync(scene, 640, 400);
        foreach (var (name, address) in Pages(scene))
        {
            await tab.GoAsync(address);
            var width = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            Assert.True(width <= 640, $"{name} is {width} wide");
            if (name is "claim" or "search")
                await tab.PictureAsync($"zoomed-{name}");
        }
    }

    [ChromiumFact]
    public async Task Dark_mode_follows_the_system()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene, dark: true);
        await tab.GoAsync("/queue");
        Assert.Equal("rgb(21, 23, 27)", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    private static void DecideSome(WebScene scene)
    {
        var items = scene.Store.Review.Queue(new()).Items;
        scene.Store.Review.Decide("tester", [new Store.Decisions.DecisionRequest.Accept(items[1].Claim)]);
        scene.Store.Review.Decide("tester", [new Store.Decisions.DecisionRequest.Reject(items[2].Claim)]);
        scene.Store.Review.Decide("tester", [new Store.Decisions.DecisionRequest.Correct(items[3].Claim, new Dictionary<string, string?> { ["subject"] = "Somebody Else" })]);
    }

    private static IEnumerable<(string Name, string Address)> Pages(WebScene scene)
    {
        var first = scene.Store.Review.Queue(new()).Items[0];
        var claim = Html.Links.Item(first, "");
        var company = scene.Store.Query(ClaimQuery.All).Rows.CountBy(row => row.Subject ?? "").Where(one => one.Key.Length > 0).MaxBy(one => one.Value).Key;
        return
        [
            ("queue", "/queue"), ("claim", claim), ("claim-edit", claim), ("article", Html.Links.Article(first.Claim.Article)), ("articles", "/articles"),
            ("companies", "/companies"), ("company", Html.Links.Company(company)), ("search", "/search?q=sort:value-desc"), ("search-error", "/search?q=foo:1"),
            ("health", "/health"), ("decisions", "/decisions"), ("bulk", "/queue/bulk?action=accept&q=confidence:%3E0.9"), ("not-found", "/nowhere"),
        ];
    }
}
