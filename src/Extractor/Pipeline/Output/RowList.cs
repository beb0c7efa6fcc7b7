using System.Text.Json;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>Rows as whole documents.</summary>
public static class RowList
{
    public static void WriteJson(Utf8JsonWriter json, IEnumerable<ClaimRow> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
            ClaimRowJson.Write(json, row);
        json.WriteEndArray();
    }

    /// <summary>A header, then the rows, as they are read.</summary>
    public static void WriteCsv<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        Csv.WriteRow(output, columns.Select(column => column.Name));
        foreach (var row in rows)
            Csv.WriteRow(output, columns.Select(column => column.Value(row)));
    }

    /// <summary>A table for documents: the fields that a reader needs, with the sentence as evidence.</summary>
    public static void WriteMarkdown(TextWriter output, IEnumerable<ClaimRow> rows)
    {
        output.WriteLine("| claim | subject | metric | value | period | modality | said by | published | status | sentence |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows)
        {
            string?[] cells =
            [
                row.ClaimId, row.Subject, row.Metric, PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction), PlainText.Period(row.From, row.To),
                FieldName.Of(row.Modality), row.SaidBy, FieldName.Of(row.Published), FieldName.Of(row.Status), row.Sentence,
            ];
            output.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownCell))} |");
        }
    }

    /// <summary>A table of the columns given.</summary>
    public static void WriteMarkdown<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        output.WriteLine($"| {string.Join(" | ", columns.Select(column => column.Name))} |");
        output.WriteLine($"|{string.Concat(columns.Select(_ => " --- |"))}");
        foreach (var row in rows)
            output.WriteLine($"| {string.Join(" | ", columns.Select(column => MarkdownCell(column.Value(row))))} |");
    }

    private static string MarkdownCell(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
