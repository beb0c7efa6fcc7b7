using System.Text.Json;
using Microsoft.Playwright;

namespace Extractor.Web.Tests.Browser;

/// <summary>A page in a profile of its own. What goes wrong in it, and what it asks of other servers, is noted.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Tab(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(15_000);
        page.PageError += (_, error) => _faults.Add($"error: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                _faults.Add($"console: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != server.Authority)
                _faults.Add($"outside request: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, breaches of the content policy, requests to other servers.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public Task GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>Presses a key that leads to another page, and waits for it.</summary>
    public async Task PressAndGoAsync(string key)
    {
        await Page.EvaluateAsync("() => { window.before = true; }");
        await Page.Keyboard.PressAsync(key);
        await Page.WaitForFunctionAsync("() => window.before === undefined && document.readyState === 'complete'");
    }

    public Task<string> TextAsync(string selector) => Page.InnerTextAsync(selector);

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Chromium.Pictures, name + ".png") });

    /// <summary>What axe-core finds wrong, each with the elements concerned; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        await Page.EvaluateAsync(Chromium.Axe);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.help + ' – ' + v.nodes.slice(0, 4).map(n => n.html + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '))");
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }

    /// <summary>Selects words of the article as a mouse does, by their place in its text.</summary>
    public Task SelectAsync(string words) => Page.EvaluateAsync(
        """
        words => {
            const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
            }
            throw new Error('The article does not hold ' + words + ' in one piece.');
        }
        """, words);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
