using System.Text.Json;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Prints rows of a query in one of its formats.</summary>
/// <param name="columns">Null for those that the format has of itself.</param>
internal sealed class RowPrinter(Terminal terminal, IReadOnlyList<Column<ClaimRow>>? columns)
{
    public static readonly string[] Formats = ["table", "json", "jsonl", "csv", "markdown"];

    public void Print(IReadOnlyList<ClaimRow> rows, string format)
    {
        var output = terminal.Out;
        switch (format)
        {
            case "json":
                output.WriteLine(ClaimJson.Text(json => WriteArray(json, rows), ClaimJson.Indented));
                break;
            case "jsonl":
                foreach (var row in rows)
                    output.WriteLine(ClaimJson.Line(json => Write(json, row)));
                break;
            case "csv":
                RowList.WriteCsv(output, columns ?? ClaimRowColumns.All, rows);
                break;
            case "markdown" when columns is not null:
                RowList.WriteMarkdown(output, columns, rows);
                break;
            case "markdown":
                RowList.WriteMarkdown(output, rows);
                break;
            default:
                PrintTable(rows);
                break;
        }
    }

    private void WriteArray(Utf8JsonWriter json, IReadOnlyList<ClaimRow> rows)
    {
        json.WriteStartArray();
        foreach (var row in rows)
            Write(json, row);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, ClaimRow row)
    {
        if (columns is null)
            ClaimRowJson.Write(json, row);
        else
            ClaimRowJson.Write(json, row, columns);
    }

    private void PrintTable(IReadOnlyList<ClaimRow> rows)
    {
        if (rows.Count == 0)
        {
            terminal.Message("No claim fits.");
            return;
        }
        if (columns is null)
        {
            ClaimTables.Write(terminal, rows);
            return;
        }
        var table = ClaimTables.Table(null, [.. columns.Select(column => column.Name)]);
        foreach (var row in rows)
            table.AddRow(ClaimTables.Cells([.. columns.Select(column => column.Value(row))]));
        terminal.Tables.Write(table);
    }
}
