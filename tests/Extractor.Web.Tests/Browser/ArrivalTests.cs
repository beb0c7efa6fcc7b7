namespace Extractor.Web.Tests.Browser;

/// <summary>New articles are seen without a reload, whoever brings them.</summary>
[Collection(BrowserTests.Name)]
public sealed class ArrivalTests(Chromium chromium)
{
    [ChromiumFact]
    public async Task A_dropped_file_appears_in_the_list()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/articles");
        await Live(tab);
        await tab.Page.SetInputFilesAsync("#drop-file", new Microsoft.Playwright.FilePayload { Name = "news.md", MimeType = "text/markdown", Buffer = "---\ntitle: Acme <i>Motor</i> grows\npublished: 2022-02-02\n---\n\nAcme Motor sold 4,321 cars in 2021."u8.ToArray() });
        await tab.Page.WaitForSelectorAsync("#articles li.new");
        Assert.Contains("Acme <i>Motor</i> grows", await tab.TextAsync("#articles li.new"), StringComparison.Ordinal);
        Assert.Contains("1 claim", await tab.TextAsync("#news"), StringComparison.Ordinal);
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.same === true"));
        await tab.PictureAsync("articles-arrival");
        await tab.Page.ClickAsync("#news a");
        await tab.Page.WaitForSelectorAsync("#queue li");
        Assert.Contains("4,321", await tab.TextAsync("#queue"), StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    [ChromiumFact]
    public async Task What_another_process_stores_is_told_on_the_queue()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        await using var tab = await chromium.OpenAsync(scene);
        await tab.GoAsync("/queue");
        await Live(tab);
        await File.WriteAllTextAsync(Path.Combine(scene.Corpus, "late.txt"), "Acme Motor sold 4,321 cars in 2021.");
        await scene.RunAsync();
        await tab.Page.WaitForSelectorAsync("#news a");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.same === true"));
    }

    private static async Task Live(Tab tab)
    {
        await tab.Page.WaitForFunctionAsync("() => document.documentElement.dataset.live === 'on'");
        await tab.Page.EvaluateAsync("() => { window.same = true; }");
    }
}
