using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Runs;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Tells how a run goes: failures at once, progress while somebody looks, a table at the end.</summary>
internal sealed class RunReport(Terminal terminal)
{
    /// <summary>Articles that the table names; a first run over a large corpus is summed up instead.</summary>
    private const int NamedArticles = 40;

    private readonly List<RunEvent> _named = [];
    private int _done;
    private int _changes;

    public void Add(RunEvent happened)
    {
        _done++;
        if (happened.Outcome == RunOutcome.Failed)
            terminal.Message((terminal.MessagesAreTerminal ? "\r" : "") + PlainText.Visible(happened.Message!));
        if (happened.Outcome is not (RunOutcome.Unchanged or RunOutcome.Failed))
        {
            _changes++;
            if (_named.Count < NamedArticles)
                _named.Add(happened);
        }
        if (terminal.MessagesAreTerminal && _done % 16 == 0)
            terminal.Messages.Write($"\r{_done} articles");
    }

    public void Finish(RunCounts counts, StoreStatus status, bool json)
    {
        if (terminal.MessagesAreTerminal && _done >= 16)
            terminal.Messages.Write("\r" + new string(' ', 30) + "\r");
        if (json)
            terminal.Out.WriteLine(ClaimJson.Line(writer => RunJson.Write(writer, counts, status)));
        else
            WriteTables(counts, status);
    }

    private void WriteTables(RunCounts counts, StoreStatus status)
    {
        if (_named.Count > 0)
            terminal.Tables.Write(Articles());
        var table = ClaimTables.Table(null, "New", "Changed", "Read again", "Unchanged", "Missing", "Retired", "Failed");
        table.AddRow(ClaimTables.Cells([.. new[]
        {
            counts.Added, counts.Edited, counts.Reextracted, counts.Unchanged, counts.Missing, counts.Retired, counts.Failed,
        }.Select(Text)]));
        terminal.Tables.Write(table);
        if (counts.Failed > 0)
            terminal.Out.WriteLine($"{(counts.Failed == 1 ? "1 file or record" : $"{counts.Failed} files or records")} could not be read; a line on the error output says why for each.");
        else if (_changes == 0)
            terminal.Out.WriteLine("Nothing changed.");
        if (counts.Occurrences + counts.Unclaimed > 0)
            terminal.Out.WriteLine($"Written: {PlainText.Count(counts.Occurrences, "claim occurrence")}; {PlainText.Count(counts.Unclaimed, "number")} without a claim, each with its reason.");
        StoreSummary.Write(terminal.Out, status);
    }

    private Table Articles()
    {
        var table = ClaimTables.Table(null, "Article", "What", "Claims", "No claim");
        foreach (var happened in _named.OrderBy(named => named.Article, StringComparer.Ordinal))
            table.AddRow(ClaimTables.Cells(happened.Article, FieldName.Of(happened.Outcome), Text(happened.Claims), Text(happened.Unclaimed)));
        if (_changes > _named.Count)
            table.AddRow(ClaimTables.Cells($"and {_changes - _named.Count} more", "", "", ""));
        return table;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
