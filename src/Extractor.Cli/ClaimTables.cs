using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Decisions;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Claims as tables for people.</summary>
internal static class ClaimTables
{
    public static Table Table(string? title, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        if (title is not null)
            table.Title(Markup.Escape(title));
        foreach (var column in columns)
            table.AddColumn(Markup.Escape(column));
        return table;
    }

    public static string[] Cells(params string?[] texts) => [.. texts.Select(text => Markup.Escape(PlainText.Visible(text ?? "")))];

    public static void Write(Terminal terminal, Extraction extraction)
    {
        if (extraction.Claims.Count == 0)
        {
            terminal.Message($"{extraction.Article.Id}: no claims; {extraction.Unclaimed.Count} numbers are none. “extractor explain” tells why.");
            return;
        }
        if (terminal.IsNarrow)
            terminal.Tables.Write(Narrow(extraction));
        else
            WriteFull(terminal, extraction);
    }

    /// <summary>Draws a table that nobody sees: the first costs many times what others do, since its code is not there yet.</summary>
    public static void Rehearse(Terminal terminal)
    {
        var table = Table("Title", "Column", "Column");
        table.AddRow(Cells("Cell", "Cell"));
        terminal.Rehearsal().Write(table);
    }

    /// <summary>Rows with the sentence that stands for each: a table, or where that is too wide a list.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<ClaimRow> rows)
    {
        if (!terminal.IsNarrow)
        {
            terminal.Tables.Write(Full(rows));
            return;
        }
        foreach (var row in rows)
            WriteItem(terminal, row);
    }

    private static void WriteFull(Terminal terminal, Extraction extraction)
    {
        string[] columns = ["Number", "Subject", "Metric", "Kind", "Value", "Period", "Modality", "Said by", "Confidence"];
        List<string[]> rows = new(extraction.Claims.Count);
        foreach (var claim in extraction.Claims)
        {
            string?[] row =
            [
                claim.NumberText, claim.Subject, PlainText.Metric(claim.Metric, claim.Scope), FieldName.Of(claim.Kind),
                PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction), PlainText.Period(claim.From, claim.To),
                FieldName.Of(claim.Modality), claim.SaidBy, Confidence(claim.Confidence),
            ];
            rows.Add(Array.ConvertAll(row, cell => PlainText.Visible(cell ?? "")));
        }
        if (!terminal.Folds && FileTable.TryWrite(terminal.Out, terminal.Width, extraction.Article.Id, columns, rows))
            return;
        var table = Table(extraction.Article.Id, columns);
        foreach (var row in rows)
            table.AddRow(Cells(row));
        terminal.Tables.Write(table);
    }

    private static Table Narrow(Extraction extraction)
    {
        var table = Table(extraction.Article.Id, "Subject", "Metric", "Value", "Period", "Modality");
        foreach (var claim in extraction.Claims)
        {
            table.AddRow(Cells(
                claim.Subject, PlainText.Metric(claim.Metric, claim.Scope), PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction),
                PlainText.Period(claim.From, claim.To), FieldName.Of(claim.Modality)));
        }
        return table;
    }

    private static Table Full(IReadOnlyList<ClaimRow> rows)
    {
        var table = Table(null, "Claim", "Subject", "Metric", "Kind", "Value", "Period", "Modality", "Said by", "Published", "Status", "Evidence", "Confidence", "Sentence");
        foreach (var row in rows)
        {
            table.AddRow(Cells(
                Id(row), row.Subject, PlainText.Metric(row.Metric, row.Scope), FieldName.Of(row.Kind),
                PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction), PlainText.Period(row.From, row.To), FieldName.Of(row.Modality),
                row.SaidBy, FieldName.Of(row.Published), Status(row), row.Evidence.ToString(CultureInfo.InvariantCulture), Confidence(row.Confidence), PlainText.Short(row.Sentence, 1000)));
        }
        return table;
    }

    private static void WriteItem(Terminal terminal, ClaimRow row)
    {
        var value = PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction);
        string?[] what = [row.Subject ?? "nobody named", PlainText.Metric(row.Metric, row.Scope), PlainText.Period(row.From, row.To)];
        terminal.Line($"{Markup.Escape(Id(row))}  {Markup.Escape(PlainText.Visible(string.Join(", ", what.Where(part => !string.IsNullOrEmpty(part)))))}: [bold]{Markup.Escape(value)}[/]");
        string?[] how =
        [
            FieldName.Of(row.Modality), Status(row), row.SaidBy is null ? null : $"said by {row.SaidBy}", FieldName.Of(row.Published),
            PlainText.Count(row.Evidence, "occurrence"), $"confidence {Confidence(row.Confidence)}",
        ];
        terminal.Line($"    [grey]{Markup.Escape(string.Join(", ", how.Where(part => part is not null)))}[/]");
        terminal.Line($"    {Markup.Escape(PlainText.Visible($"“{PlainText.Short(row.Sentence, 1000)}”"))}");
    }

    private static string Id(ClaimRow row) => row.Version == 1 ? row.ClaimId : $"{row.ClaimId} v{row.Version}";

    private static string Status(ClaimRow row)
        => FieldName.Of(row.Status) + (row.ArticleMissing ? ", article gone" : "") + (row.Review is ReviewState.Open ? "" : $", {FieldName.Of(row.Review)}");

    private static string Confidence(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);
}
