using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Runs;

namespace Extractor.Cli;

/// <summary>Tells what happens while a folder is watched: a line for every article, at once.</summary>
internal sealed class WatchReport(Terminal terminal, TimeProvider time, bool json)
{
    public void Add(RunEvent happened)
    {
        if (json)
            terminal.Out.WriteLine(ClaimJson.Line(writer => RunEventJson.Write(writer, happened, time.GetUtcNow())));
        else if (happened.Outcome == RunOutcome.Failed)
            Notice(happened.Message!);
        else if (happened.Outcome != RunOutcome.Unchanged)
            terminal.Out.WriteLine($"{Clock()}  {FieldName.Of(happened.Outcome),-8}  {PlainText.Visible(happened.Article)}  {Details(happened)}{NotableText.Copy(happened, ", ")}".TrimEnd());
        if (!json && happened is { Message: { } note, Outcome: RunOutcome.New or RunOutcome.Changed or RunOutcome.Reread })
            Notice(note);
        if (!json)
            NotableText.Changes(happened).Skip(1).ToList().ForEach(terminal.Out.WriteLine);
        // Somebody may be reading along through a pipe.
        terminal.Out.Flush();
    }

    public void Notice(string sentence) => terminal.Message($"{Clock()}  {PlainText.Visible(sentence)}");

    public void Finish(int waiting, int failed)
    {
        var left = waiting == 0 ? "" : $" {PlainText.Count(waiting, "file")} not taken yet; the next watch or run takes them.";
        var faults = failed == 0 ? "" : $" {PlainText.Count(failed, "file")} could not be read: extractor status";
        terminal.Message($"extractor watch: stopped.{left}{faults}");
    }

    private static string Details(RunEvent happened) => happened.Outcome switch
    {
        RunOutcome.Missing => "its claims stand until “extractor run --prune”",
        RunOutcome.Retired => happened.Message ?? "",
        _ => $"{PlainText.Count(happened.Claims, "claim")}, {PlainText.Count(happened.Unclaimed, "number")} without",
    };

    private string Clock() => time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
