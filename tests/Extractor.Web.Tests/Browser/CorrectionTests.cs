using Extractor.Store.Decisions;

namespace Extractor.Web.Tests.Browser;

/// <summary>Corrections and additions out of the article's own words.</summary>
[Collection(BrowserTests.Name)]
public sealed class CorrectionTests(Chromium chromium)
{
    private const string Text = """
        ---
        title: Acme sells more cars
        published: 2021-03-01
        ---

        Acme Motor sold 7,777 cars in 2020. Beta Wagon Works, its partner, said so on Monday.

        Its plant counts 12 halls and was built in 1954 by Gamma Builders.
        """;

    [ChromiumFact]
    public async Task A_field_is_corrected_by_selecting_words()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", Text));
        await using var tab = await chromium.OpenAsync(scene);
        await OpenClaim(tab);
        await tab.SelectAsync("Beta Wagon Works");
        await tab.Page.WaitForSelectorAsync(".pick-bar:not([hidden])");
        await tab.PictureAsync("claim-words-selected");
        await tab.Page.Keyboard.PressAsync("1");
        Assert.Equal("Beta Wagon Works", await tab.Page.InputValueAsync("#subject"));
        await tab.PictureAsync("claim-editing");
        await tab.PressAndGoAsync("Control+Enter");
        var item = Assert.Single(scene.Store.Review.OfArticle("acme"), one => one.State == ReviewState.Corrected);
        Assert.Equal("Beta Wagon Works", item.Occurrence!.Subject);
        Assert.Equal("Beta Wagon Works", item.Occurrence.Spans.Subject!.Value.Of(scene.Store.Article("acme")!.Text));
        Assert.Empty(tab.Faults);
    }

    [ChromiumFact]
    public async Task Words_are_selected_by_keys_alone()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", Text));
        await using var tab = await chromium.OpenAsync(scene);
        await OpenClaim(tab);
        await tab.Page.Keyboard.PressAsync("w");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await tab.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await tab.Page.Keyboard.PressAsync("2");
        Assert.Equal("cars in", await tab.Page.InputValueAsync("#metric"));
        await tab.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await tab.Page.Locator("#decide.editing").CountAsync());
        await tab.Page.Keyboard.PressAsync("e");
        Assert.NotEqual("cars in", await tab.Page.InputValueAsync("#metric"));
    }

    [ChromiumFact]
    public async Task A_single_field_is_edited_and_a_wrong_value_told_without_loss()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", Text));
        await using var tab = await chromium.OpenAsync(scene);
        await OpenClaim(tab);
        await tab.Page.Keyboard.PressAsync("3");
        await tab.Page.FillAsync("#value", "many");
        await tab.Page.FillAsync("#unit", "van");
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await tab.Page.WaitForSelectorAsync(".form-error");
        Assert.Contains("“many” is no number", await tab.TextAsync(".form-error"), StringComparison.Ordinal);
        Assert.Empty(scene.Store.Review.Groups(1));
        await tab.PictureAsync("claim-refused");
        Assert.Equal("van", await tab.Page.InputValueAsync("#unit"));
        await tab.Page.FillAsync("#value", "7778");
        await tab.PressAndGoAsync("Control+Enter");
        Assert.Contains(scene.Store.Review.OfArticle("acme"), one => one is { State: ReviewState.Corrected, Occurrence: { Value: 7778, Unit: "van" } });
    }

    [ChromiumFact]
    public async Task A_missed_claim_is_made_of_a_selected_number()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", Text));
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/articles/acme");
        await tab.PictureAsync("article");
        await tab.SelectAsync("1954");
        await tab.Page.Keyboard.PressAsync("m");
        Assert.Equal("1954", await tab.TextAsync("#missed-number"));
        await tab.Page.FillAsync("#new-subject", "Acme Motor");
        await tab.Page.FillAsync("#new-metric", "year of building");
        await tab.PictureAsync("missed-claim");
        await tab.PressAndGoAsync("Control+Enter");
        var item = Assert.Single(scene.Store.Review.OfArticle("acme"), one => one.Occurrence?.NumberText == "1954");
        Assert.Equal((ReviewState.Accepted, 1954m, "year of building"), (item.State, item.Occurrence!.Value, item.Occurrence.Metric));
        Assert.Empty(tab.Faults);
    }

    [ChromiumFact]
    public async Task A_note_is_kept()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", Text));
        await using var tab = await chromium.OpenAsync(scene);
        await OpenClaim(tab);
        await tab.Page.Keyboard.PressAsync("n");
        await tab.Page.Keyboard.TypeAsync("ask the <b>desk</b>");
        await tab.Page.ClickAsync("button[value=note]");
        await tab.Page.WaitForSelectorAsync(".decisions q");
        Assert.Equal("ask the <b>desk</b>", (await tab.TextAsync(".decisions q")).Trim('“', '”', '"'));
    }

    private static async Task OpenClaim(Tab tab)
    {
        await tab.GoAsync("/articles/acme");
        await tab.Page.ClickAsync("#text a.n:text-is(\"7,777\")");
        await tab.Page.WaitForSelectorAsync("#decide");
    }
}
