using System.CommandLine;
using Extractor.Ingestion;
using Extractor.Ingestion.Web;
using Extractor.Pipeline;
using Extractor.Pipeline.Runs;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

internal sealed class RunCommand : VerbCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files or folders instead of the configured corpus folder. What one of them no longer holds is missing; other articles stay as they are.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _prune = new("--prune") { Description = "Take out the claims of articles that the corpus no longer holds; they stay in the history." };
    private readonly Option<bool> _fetch = new("--fetch") { Description = "First fetch what pipeline.json names below fetch into the corpus folder." };
    private readonly Option<bool> _json = CommonOptions.Json("The counts as one JSON object.");

    public RunCommand(Terminal terminal)
        : base(
            "run", "Ingests what is new or changed in the corpus folder, extracts, and stores.", terminal,
            "extractor run",
            "extractor run corpus articles-of-may",
            "extractor run --prune",
            "extractor run --fetch",
            "extractor run new-article.md --json")
    {
        Arguments.Add(_paths);
        Options.Add(_prune);
        Options.Add(_fetch);
        Options.Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var given = arguments.GetRequiredValue(_paths);
        string[] paths = given.Length > 0 ? given : [workspace.Options.Corpus.Folder];
        var fetched = arguments.GetValue(_fetch) ? await FetchAsync(workspace, given, cancellation) : null;
        CheckPaths(paths, given.Length == 0);
        var absent = Absent(paths, arguments.GetValue(_prune));
        using var store = workspace.OpenStore();
        RunReport report = new(Terminal);
        var files = paths.SelectMany(path => Items(workspace.Options.Corpus.Reading, path));
        using var journal = workspace.OpenJournal();
        var counts = await workspace.Run(store, journal).RunAsync(files, absent, report.Add, static _ => { }, cancellation, Scope(workspace, paths));
        report.Finish(counts, store.Status(), arguments.GetValue(_json));
        return counts.Failed > 0 || fetched?.Failed > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private async Task<FetchCounts> FetchAsync(Workspace workspace, string[] given, CancellationToken cancellation)
    {
        if (given.Length > 0)
            throw new InputException("--fetch brings pages into the configured corpus folder, and other paths were given.", remedy: "Give no path, or fetch first: “extractor fetch”.");
        var folder = workspace.Options.Corpus.Folder;
        Directory.CreateDirectory(folder);
        using var fetcher = workspace.Fetcher(folder);
        FetchReport report = new(Terminal, folder, quiet: true);
        var counts = await fetcher.FetchAsync(FetchCommand.Configured(workspace), report.Add, cancellation);
        report.Finish(counts);
        return counts;
    }

    private static void CheckPaths(string[] paths, bool configured)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path) && !File.Exists(path))
                throw new InputException("There is no such file or folder.", path, configured ? "Make the corpus folder, or name another as corpus.folder in pipeline.json." : "Give the path of an article or of a folder of articles.");
        }
    }

    /// <summary>Articles from elsewhere cannot be missing from these. Those of which nobody knows the file are from the configured folder.</summary>
    private static CorpusScope Scope(Workspace workspace, string[] paths)
    {
        List<string> places = [.. paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))];
        return new CorpusScope(places, places.Contains(Path.TrimEndingDirectorySeparator(workspace.Options.Corpus.Folder)));
    }

    private static AbsentArticles Absent(string[] paths, bool prune)
    {
        if (prune && !paths.All(Directory.Exists))
            throw new InputException("--prune needs the whole corpus, and single files were given.", remedy: "Give the corpus folder, or no path at all.");
        return prune ? AbsentArticles.Retire : AbsentArticles.Mark;
    }

    private static IEnumerable<CorpusItem> Items(IngestionOptions options, string path)
    {
        if (!Directory.Exists(path))
            return [new CorpusItem(path)];
        var listing = new CorpusFolder(path, options).List();
        return listing.Failures.Select(failure => new CorpusItem(failure.Place, failure)).Concat(listing.Files.Select(file => new CorpusItem(file.Path)));
    }
}
