using System.CommandLine;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Duplicates;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Watching;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

internal sealed class StatusCommand : VerbCommand
{
    /// <summary>Waiting files that are named; a folder that was never run is summed up instead.</summary>
    private const int NamedFiles = 20;

    private readonly Option<bool> _json = CommonOptions.Json("One JSON object, with all files.");

    public StatusCommand(Terminal terminal)
        : base("status", "What the store holds, what waits in the corpus folder, and what could not be read.", terminal, "extractor status", "extractor status --json") =>
        Options.Add(_json);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var corpus = workspace.Options.Corpus;
        using var store = File.Exists(workspace.Options.Store.Path) ? workspace.OpenStore() : null;
        using var journal = store is null ? null : workspace.OpenJournal();
        var listing = new CorpusFolder(corpus.Folder, corpus.Reading).List();
        var copies = journal?.Copies() ?? [];
        var folder = FolderStatus.Of(listing, journal?.All() ?? [], workspace.PipelineVersion);
        if (arguments.GetValue(_json))
            Terminal.Out.WriteLine(ClaimJson.Line(json => FolderStatusJson.Write(json, folder, store?.Status(), copies)));
        else
            Write(corpus.Folder, folder, store?.Status(), copies);
        return Task.FromResult(folder.Failed.Count > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    private void Write(string corpus, FolderStatus folder, StoreStatus? store, IReadOnlyList<CopyOfArticle> copies)
    {
        if (store is null)
            Terminal.Out.WriteLine("There is no store yet; the first “extractor run” makes it.");
        else
            StoreSummary.Write(Terminal.Out, store);
        Terminal.Out.WriteLine(folder.Waiting.Count == 0 ? $"Nothing waits in {corpus}." : $"{PlainText.Count(folder.Waiting.Count, "file")} in {corpus} to be read by the next “extractor run”:");
        WriteFirst(folder.Waiting, file => $"{file.Path} ({Words(file.Reason)})");
        WriteCopies(copies);
        WriteNotes(folder.Notes);
        if (folder.Failed.Count == 0)
            return;
        Terminal.Out.WriteLine($"{PlainText.Count(folder.Failed.Count, "file")} could not be read; each is tried again when it changes, and by every run:");
        foreach (var failure in folder.Failed)
            Terminal.Out.WriteLine($"  {PlainText.Visible(failure.Message)}");
    }

    private void WriteCopies(IReadOnlyList<CopyOfArticle> copies)
    {
        if (copies.Count > 0)
            Terminal.Out.WriteLine($"{PlainText.Count(copies.Count, "article")} with the text of another one; such articles count as one source for what their sentences share:");
        WriteFirst(copies, copy => $"{copy.Article}: {NotableText.Share(copy)} {copy.Origin}");
    }

    private void WriteNotes(IReadOnlyList<FileNote> notes)
    {
        if (notes.Count > 0)
            Terminal.Out.WriteLine($"{PlainText.Count(notes.Count, "note")} on how far articles can be relied on:");
        WriteFirst(notes, note => note.Note);
    }

    private void WriteFirst<T>(IReadOnlyList<T> all, Func<T, string> line)
    {
        foreach (var one in all.Take(NamedFiles))
            Terminal.Out.WriteLine($"  {PlainText.Visible(line(one))}");
        if (all.Count > NamedFiles)
            Terminal.Out.WriteLine($"  and {all.Count - NamedFiles} more");
    }

    private static string Words(WaitReason reason) => reason switch
    {
        WaitReason.New => "new",
        WaitReason.Changed => "changed",
        _ => "read by another version of the program or its lexicons",
    };
}
