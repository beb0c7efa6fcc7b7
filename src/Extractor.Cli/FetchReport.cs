using Extractor.Ingestion.Web;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;

namespace Extractor.Cli;

/// <summary>Tells how a fetch goes: a line for every page, failures on the error output.</summary>
/// <param name="folder">The corpus folder, which files are named from.</param>
/// <param name="quiet">Only failures and the sum are told, and on the error output: another verb's result follows.</param>
internal sealed class FetchReport(Terminal terminal, string folder, bool json = false, bool quiet = false)
{
    public void Add(FetchResult result)
    {
        if (json)
            terminal.Out.WriteLine(ClaimJson.Line(writer => FetchResultJson.Write(writer, result)));
        else if (result.Outcome == FetchOutcome.Failed)
            terminal.Message(PlainText.Visible(result.Message!));
        else if (!quiet)
            terminal.Out.WriteLine($"{FieldName.Of(result.Outcome),-9}  {Path.GetRelativePath(folder, result.File!)}  {PlainText.Visible(result.Url)}");
        // Somebody may be reading along through a pipe.
        terminal.Out.Flush();
    }

    public void Finish(FetchCounts counts)
    {
        var kept = counts.Unchanged + counts.Known;
        var sum = $"{PlainText.Count(counts.New, "new page")}, {counts.Changed} changed, {kept} as before, {counts.Failed} failed.";
        if (json || quiet)
            terminal.Message($"Fetched: {sum}");
        else
            terminal.Out.WriteLine(counts.New + counts.Changed > 0 ? $"{sum} “extractor run” reads them." : sum);
    }
}
