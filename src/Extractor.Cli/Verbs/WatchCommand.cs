using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Watching;

namespace Extractor.Cli.Verbs;

internal sealed class WatchCommand : VerbCommand
{
    private readonly Argument<DirectoryInfo?> _folder = new("FOLDER") { Description = "A folder instead of the configured corpus folder.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _prune = new("--prune") { Description = "Take out the claims of articles whose file is deleted; they stay in the history." };
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object a line for every article.");

    public WatchCommand(Terminal terminal)
        : base(
            "watch", "Like run, staying: what comes into the corpus folder, changes or goes is in the store within a second. Ctrl-C stops it.", terminal,
            "extractor watch",
            "extractor watch articles-of-may --prune",
            "extractor watch --json > watch.jsonl")
    {
        Arguments.Add(_folder);
        Options.Add(_prune);
        Options.Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var given = arguments.GetValue(_folder)?.FullName;
        var folder = Path.TrimEndingDirectorySeparator(given ?? workspace.Options.Corpus.Folder);
        if (!Directory.Exists(folder))
            throw new InputException("There is no such folder.", folder, given is null ? "Make the corpus folder, or name another as corpus.folder in pipeline.json." : "Give the path of a folder of articles.");
        using var store = workspace.OpenStore();
        using var journal = workspace.OpenJournal();
        var pipeline = workspace.Pipeline;
        FolderWatch watch = new(
            folder, workspace.Options.Corpus.Reading, workspace.Options.Watch with { Prune = arguments.GetValue(_prune) },
            workspace.Run(store, journal), journal, store, pipeline.Version, TimeProvider.System);
        WatchReport report = new(Terminal, TimeProvider.System, arguments.GetValue(_json));
        Terminal.Message($"Watching {folder}; the store holds {PlainText.Count(store.Status().Articles, "article")}. Ctrl-C stops.");
        await watch.RunAsync(report.Add, report.Notice, cancellation);
        report.Finish(watch.Waiting, watch.Failed);
        return watch.Failed > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}
