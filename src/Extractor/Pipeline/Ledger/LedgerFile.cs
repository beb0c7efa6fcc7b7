using System.Text.Json;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Care;

namespace Extractor.Pipeline.Ledger;

/// <summary>A whole ledger as JSON Lines.</summary>
public static class LedgerFile
{
    /// <summary>Writes all records, one a line, in the order in which the store was told.</summary>
    public static void Write(TextWriter output, LedgerExport ledger, CancellationToken cancellation = default)
    {
        output.WriteLine(ClaimJson.Line(LedgerJson.WriteHeader));
        foreach (var run in ledger.Runs())
            output.WriteLine(ClaimJson.Line(json => LedgerJson.Write(json, run)));
        foreach (var row in ledger.Names())
            output.WriteLine(ClaimJson.Line(json => LedgerJson.Write(json, row)));
        foreach (var edition in ledger.Editions())
        {
            cancellation.ThrowIfCancellationRequested();
            output.WriteLine(ClaimJson.Line(json => LedgerJson.Write(json, edition)));
        }
        foreach (var missing in ledger.Missing())
            output.WriteLine(ClaimJson.Line(json => LedgerJson.Write(json, missing)));
        foreach (var made in ledger.Made())
            output.WriteLine(ClaimJson.Line(json => LedgerJson.Write(json, made)));
        foreach (var row in ledger.Decisions())
            output.WriteLine(ClaimJson.Line(json => LedgerJson.Write(json, row)));
    }

    /// <summary>Adds all records to an import, which the caller finishes.</summary>
    /// <param name="lines">The file's lines, read as they are asked for.</param>
    /// <param name="name">The file as messages call it.</param>
    /// <exception cref="InputException">A line is no record; nothing is stored.</exception>
    public static void Read(IEnumerable<string> lines, string name, LedgerImport import, CancellationToken cancellation = default)
    {
        var line = 0;
        var begun = false;
        foreach (var text in lines)
        {
            line++;
            cancellation.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(text))
                continue;
            try
            {
                using var document = JsonDocument.Parse(text);
                Add(document.RootElement, import, begun);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException or StoreRefusal or KeyNotFoundException)
            {
                throw new InputException(
                    $"This line is no record of a ledger: {error.Message}", $"{name}:{line}", "Nothing was stored. “extractor export --full” writes what can be imported.", error);
            }
            begun = true;
        }
        if (!begun)
            throw new InputException("The file is empty.", name, "“extractor export --full” writes what can be imported.");
    }

    private static void Add(JsonElement row, LedgerImport import, bool begun)
    {
        var record = row.ValueKind == JsonValueKind.Object && row.TryGetProperty("record", out var kind) ? kind.GetString() : null;
        if (!begun)
            CheckHeader(row, record);
        else if (record == "run")
            import.Add(LedgerRecord.Run(row));
        else if (record == "edition")
            import.Add(LedgerRecord.Edition(row));
        else if (record == "missing")
            import.Add(LedgerRecord.Missing(row));
        else if (record == "made")
            import.Add(LedgerRecord.Made(row));
        else if (record == "row")
            import.Add(LedgerRecord.Row(row));
        else
            throw new FormatException($"“record” is {(record is null ? "missing" : $"“{record}”, which this version does not know")}.");
    }

    private static void CheckHeader(JsonElement row, string? record)
    {
        if (record is null && row.ValueKind == JsonValueKind.Object && row.TryGetProperty("claim", out _))
            throw new FormatException("it is a claim without its article, as a plain export prints it; a store cannot be made from that.");
        if (record != "ledger")
            throw new FormatException("the first line must be the record “ledger”.");
        var form = row.GetProperty("form").GetInt32();
        if (form != LedgerJson.Form)
            throw new FormatException($"the ledger has form {form}, and this version reads form {LedgerJson.Form}; use the version that wrote it.");
    }
}
