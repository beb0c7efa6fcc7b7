using Extractor.Store.Decisions;

namespace Extractor.Web.Tests.Browser;

/// <summary>An hour of review in short: nothing is touched but keys, and no decision is lost.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewByKeysTests(Chromium chromium)
{
    [ChromiumFact]
    public async Task Twenty_claims_are_decided_by_keys_found_again_after_a_restart_and_all_undone()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/queue");
        await tab.PressAndGoAsync("Enter");
        List<(string Article, string Place, string State)> decided = [];
        for (var i = 0; i < 20; i++)
        {
            if (i is 3 or 11)
                await tab.PressAndGoAsync("s");
            var accepts = i % 4 != 3;
            decided.Add((await Value(tab, "article"), await Value(tab, "at"), accepts ? "accepted" : "rejected"));
            await tab.PressAndGoAsync(accepts ? "a" : "r");
        }
        Assert.Equal(20, decided.Distinct().Count());
        Assert.Contains("Undo", await tab.TextAsync(".flash"), StringComparison.Ordinal);
        await tab.PictureAsync("claim-after-decision");

        await scene.RestartAsync();
        foreach (var (article, place, state) in decided)
            Assert.Contains(scene.Store.Review.OfArticle(article), item => $"{item.Claim.Number.Start}-{item.Claim.Number.End}" == place && item.State.ToString().ToLowerInvariant() == state);
        await tab.GoAsync("/decisions");
        Assert.Equal(20, await tab.Page.Locator(".groups > li").CountAsync());
        await tab.PictureAsync("decisions");

        await tab.GoAsync("/queue");
        for (var i = 0; i < 20; i++)
            await tab.PressAndGoAsync("u");
        Assert.Equal(0, scene.Store.Review.Counts()[ReviewState.Accepted] + scene.Store.Review.Counts()[ReviewState.Rejected]);
        await tab.PressAndGoAsync("u");
        Assert.Contains("nothing left", await tab.TextAsync(".flash"), StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [ChromiumFact]
    public async Task A_key_pressed_twice_decides_once()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/queue");
        await tab.PressAndGoAsync("Enter");
        await tab.Page.EvaluateAsync("() => { const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })); document.body.addEventListener('keydown', () => {}); for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })); }");
        await tab.Page.WaitForSelectorAsync(".flash");
        Assert.Single(scene.Store.Review.Groups(10));
    }

    [ChromiumFact]
    public async Task Keys_lead_through_the_queue_and_from_article_to_article()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/queue");
        await tab.PressAndGoAsync("Enter");
        var (first, article) = (await Value(tab, "at"), await Value(tab, "article"));
        await tab.PressAndGoAsync("j");
        Assert.NotEqual((first, article), (await Value(tab, "at"), await Value(tab, "article")));
        await tab.PressAndGoAsync("k");
        Assert.Equal((first, article), (await Value(tab, "at"), await Value(tab, "article")));
        await tab.PressAndGoAsync("]");
        Assert.NotEqual(article, await Value(tab, "article"));
        await tab.PressAndGoAsync("[");
        Assert.Equal(article, await Value(tab, "article"));
        await tab.PressAndGoAsync("b");
        Assert.Equal("Review", await tab.TextAsync("h1"));
        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.Keyboard.PressAsync("j");
        await tab.PressAndGoAsync("Enter");
        Assert.Contains("/claims/", tab.Page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Help_lists_all_keys_and_the_first_tab_skips_to_the_content()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/queue");
        await tab.Page.Keyboard.PressAsync("?");
        Assert.True(await tab.Page.IsVisibleAsync("#help"));
        foreach (var key in (string[])["a", "r", "s", "u", "e", "m", "]", "?"])
            Assert.Contains(key, (await tab.TextAsync("#help")).Split((char[]?)null));
        await tab.PictureAsync("help");
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.False(await tab.Page.IsVisibleAsync("#help"));
        await tab.GoAsync("/queue");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await tab.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await tab.Page.Keyboard.PressAsync("g");
        await tab.PressAndGoAsync("h");
        Assert.Equal("Health", await tab.TextAsync("h1"));
    }

    private static Task<string> Value(Tab tab, string field) => tab.Page.InputValueAsync($"#decide input[name={field}]");
}
