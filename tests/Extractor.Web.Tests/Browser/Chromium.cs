using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Extractor.Web.Tests.Browser;

/// <summary>One browser for all tests; each test has a profile of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Absent = "Chromium is not installed: “apt-get install chromium”, or set EXTRACTOR_CHROMIUM to its path.";

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Null when there is none.</summary>
    public static string? Path { get; } = new[] { Environment.GetEnvironmentVariable("EXTRACTOR_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public static bool IsDemanded { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    /// <summary>The source of axe-core, which checks pages for what people with disabilities need.</summary>
    public static string Axe { get; } = new BundledAxeScriptProvider().GetScript();

    /// <summary>Where pictures of the pages are kept, to be looked at.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(RepositoryFolder.At("tests", "Extractor.Web.Tests", "TestResults", "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        if (Path is null)
        {
            if (IsDemanded)
                throw new InvalidOperationException(Absent);
            return;
        }
        _playwright = await Playwright.CreateAsync();
        // The superuser, as whom containers run, may not have the sandbox.
        string[] arguments = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <param name="mayInject">Lets the test bring scripts into the page that its policy forbids.</param>
    internal async Task<Tab> OpenAsync(WebScene scene, int width = 1440, int height = 900, bool dark = false, bool mayInject = false)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = scene.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            BypassCSP = mayInject,
        });
        return new Tab(context, await context.NewPageAsync(), scene.Address);
    }
}
