using System.CommandLine;
using Extractor.Ingestion;
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
    private readonly Option<bool> _json = CommonOptions.Json("The counts as one JSON object.");

    public RunCommand(Terminal terminal)
        : base(
            "run", "Ingests what is new or changed in the corpus folder, extracts, and stores.", terminal,
            "extractor run",
            "extractor run corpus articles-of-may",
            "extractor run --prune",
            "extractor run new-article.md --json")
    {
        Arguments.Add(_paths);
        Options.Add(_prune);
        Options.Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var given = arguments.GetRequiredValue(_paths);
        string[] paths = given.Length > 0 ? given : [workspace.Options.Corpus.Folder];
        CheckPaths(paths, given.Length == 0);
        var absent = Absent(paths, arguments.GetValue(_prune));
        using var store = workspace.OpenStore();
        RunReport report = new(Terminal);
        var files = paths.SelectMany(path => Items(workspace.Options.Corpus.Reading, path));
        using var journal = workspace.OpenJournal();
        var counts = await workspace.Run(store, journal).RunAsync(files, absent, report.Add, static _ => { }, cancellation, Scope(workspace, paths));
        report.Finish(counts, store.Status(), arguments.GetValue(_json));
        return counts.Failed > 0 ? ExitCode.Findings : ExitCode.Success;
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
