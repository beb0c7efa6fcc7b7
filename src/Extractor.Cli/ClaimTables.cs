using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
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

    public static string[] Cells(params string?[] texts) => [.. texts.Select(text => Markup.Escape(text ?? ""))];

    public static void Write(Terminal terminal, Extraction extraction)
    {
        if (extraction.Claims.Count == 0)
        {
            terminal.Message($"{extraction.Article.Id}: no claims; {extraction.Unclaimed.Count} numbers are none. “extractor explain” tells why.");
            return;
        }
        var table = Table(extraction.Article.Id, "Number", "Subject", "Metric", "Kind", "Value", "Period", "Modality", "Said by", "Confidence");
        foreach (var claim in extraction.Claims)
        {
            table.AddRow(Cells(
                claim.NumberText, claim.Subject, PlainText.Metric(claim.Metric, claim.Scope), FieldName.Of(claim.Kind),
                PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction), PlainText.Period(claim.From, claim.To),
                FieldName.Of(claim.Modality), claim.SaidBy, Confidence(claim.Confidence)));
        }
        terminal.Tables.Write(table);
    }

    public static void Write(Terminal terminal, IReadOnlyList<ClaimRow> rows)
    {
        var table = Table(null, "Claim", "Subject", "Metric", "Kind", "Value", "Period", "Modality", "Said by", "Published", "Status", "Evidence", "Confidence");
        foreach (var row in rows)
        {
            table.AddRow(Cells(
                row.Version == 1 ? row.ClaimId : $"{row.ClaimId} v{row.Version}", row.Subject, PlainText.Metric(row.Metric, row.Scope), FieldName.Of(row.Kind),
                PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction), PlainText.Period(row.From, row.To), FieldName.Of(row.Modality),
                row.SaidBy, FieldName.Of(row.Published), FieldName.Of(row.Status), row.Evidence.ToString(CultureInfo.InvariantCulture), Confidence(row.Confidence)));
        }
        terminal.Tables.Write(table);
    }

    private static string Confidence(double confidence) => confidence.ToString("0.00", CultureInfo.InvariantCulture);
}
