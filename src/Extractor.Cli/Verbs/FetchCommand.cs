using System.CommandLine;
using Extractor.Ingestion.Web;
using Extractor.Pipeline;

namespace Extractor.Cli.Verbs;

internal sealed class FetchCommand : VerbCommand
{
    private readonly Argument<string[]> _urls = new("URL") { Description = "Pages. Without any address, what pipeline.json names below fetch.", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
    private readonly Option<string[]> _feeds = Addresses("--feed", "RSS, Atom or JSON feeds, whose pages are fetched.");
    private readonly Option<string[]> _sitemaps = Addresses("--sitemap", "Sitemaps, whose pages are fetched.");
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object a line for every page.");

    public FetchCommand(Terminal terminal)
        : base(
            "fetch", "Brings pages from the web into the corpus folder. Run again, it goes on where it was stopped and asks only for what may have changed.", terminal,
            "extractor fetch https://example.org/news/results.html",
            "extractor fetch --feed https://example.org/rss.xml",
            "extractor fetch --sitemap https://example.org/sitemap.xml",
            "extractor fetch")
    {
        Arguments.Add(_urls);
        Options.Add(_feeds);
        Options.Add(_sitemaps);
        Options.Add(_json);
    }

    /// <summary>The sources of pipeline.json.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public static IReadOnlyList<FetchSource> Configured(Workspace workspace) => workspace.Options.Fetch.Sources() is { Count: > 0 } sources
        ? sources
        : throw new InputException("pipeline.json names nothing to fetch.", remedy: "Put addresses into fetch.urls, fetch.feeds or fetch.sitemaps, or use “extractor fetch URL”.");

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        FetchSource[] given =
        [
            .. Sources(arguments.GetRequiredValue(_urls), FetchSource.Page),
            .. Sources(arguments.GetValue(_feeds) ?? [], FetchSource.Feed),
            .. Sources(arguments.GetValue(_sitemaps) ?? [], FetchSource.Sitemap),
        ];
        var sources = given.Length > 0 ? given : Configured(workspace);
        var folder = workspace.Options.Corpus.Folder;
        using var fetcher = workspace.Fetcher(folder);
        FetchReport report = new(Terminal, folder, arguments.GetValue(_json));
        var counts = await fetcher.FetchAsync(sources, report.Add, cancellation);
        report.Finish(counts);
        return counts.Failed > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static Option<string[]> Addresses(string name, string description) =>
        new(name) { Description = description, HelpName = "URL", AllowMultipleArgumentsPerToken = true };

    private static IEnumerable<FetchSource> Sources(IEnumerable<string> addresses, Func<string, FetchSource> make)
    {
        foreach (var address in addresses)
        {
            if (FetchOptions.AddressFault(address) is { } fault)
                throw new InputException(fault);
            yield return make(address);
        }
    }
}
