using System.Text.Json;
using Extractor.Pipeline.Options;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Care;

namespace Extractor.Pipeline.Ledger;

/// <summary>A whole ledger as JSON Lines.</summary>
public static class LedgerFile
{
    /// <summary>Writes all records, one a line, in the order in which the store was told.</summary>
    /// <returns>How many records were written, the last included, which tells of their end.</returns>
    public static long Write(TextWriter output, LedgerExport ledger, CancellationToken cancellation = default)
    {
        long count = 0;
        foreach (var record in Records(ledger))
        {
            cancellation.ThrowIfCancellationRequested();
            output.WriteLine(ClaimJson.Line(record));
            count++;
        }
        output.WriteLine(ClaimJson.Line(json => LedgerJson.WriteEnd(json, count)));
        return count + 1;
    }

    /// <summary>Adds all records to an import, which the caller finishes.</summary>
    /// <param name="lines">The file's lines, read as they are asked for.</param>
    /// <param name="name">The file as messages call it.</param>
    /// <exception cref="InputException">A line is no record; nothing is stored.</exception>
    public static void Read(IEnumerable<string> lines, string name, LedgerImport import, CancellationToken cancellation = default)
    {
        var line = 0;
        var place = new Place();
        foreach (var text in lines)
        {
            line++;
            cancellation.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(text))
                continue;
            try
            {
                using var document = JsonDocument.Parse(text);
                Add(document.RootElement, import, place);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException or StoreRefusal or KeyNotFoundException)
            {
                throw new InputException(
                    $"This line is no record of a ledger: {JsonReason.Of(error)}", $"{name}:{line}", "Nothing was stored. “extractor export --full” writes what can be imported.", error);
            }
            place.Records++;
        }
        if (place.Records == 0)
            throw new InputException("The file is empty.", name, "“extractor export --full” writes what can be imported.");
        if (place is { SaysItsEnd: true, IsAtEnd: false })
            throw new InputException("The file is cut off: the record “end” is missing behind its last line.", $"{name}:{line}", "Nothing was stored. Copy the file again, or repeat “extractor export --full”.");
    }

    private static IEnumerable<Action<Utf8JsonWriter>> Records(LedgerExport ledger)
        => new Action<Utf8JsonWriter>[] { LedgerJson.WriteHeader }
            .Concat(ledger.Runs().Select(run => (Action<Utf8JsonWriter>)(json => LedgerJson.Write(json, run))))
            .Concat(ledger.Names().Select(row => (Action<Utf8JsonWriter>)(json => LedgerJson.Write(json, row))))
            .Concat(ledger.Editions().Select(edition => (Action<Utf8JsonWriter>)(json => LedgerJson.Write(json, edition))))
            .Concat(ledger.Missing().Select(missing => (Action<Utf8JsonWriter>)(json => LedgerJson.Write(json, missing))))
            .Concat(ledger.Made().Select(made => (Action<Utf8JsonWriter>)(json => LedgerJson.Write(json, made))))
            .Concat(ledger.Decisions().Select(row => (Action<Utf8JsonWriter>)(json => LedgerJson.Write(json, row))));

    private static void Add(JsonElement row, LedgerImport import, Place place)
    {
        var record = row.ValueKind == JsonValueKind.Object && row.TryGetProperty("record", out var kind) ? kind.GetString() : null;
        if (place.IsAtEnd)
            throw new FormatException("it comes behind the record “end”.");
        if (place.Records == 0)
            place.SaysItsEnd = ReadForm(row, record) > LedgerJson.OpenForm;
        else if (record == "end")
            place.IsAtEnd = row.GetProperty("records").GetInt64() is var count && count == place.Records
                ? true
                : throw new FormatException($"the file had {count} lines before it and has {place.Records}.");
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

    private static int ReadForm(JsonElement row, string? record)
    {
        if (record is null && row.ValueKind == JsonValueKind.Object && row.TryGetProperty("claim", out _))
            throw new FormatException("it is a claim without its article, as a plain export prints it; a store cannot be made from that.");
        if (record != "ledger")
            throw new FormatException("the first line must be the record “ledger”.");
        var form = row.GetProperty("form").GetInt32();
        return form is LedgerJson.Form or LedgerJson.OpenForm
            ? form
            : throw new FormatException($"the ledger has form {form}, and this version reads form {LedgerJson.Form}; use the version that wrote it.");
    }

    /// <summary>How far a file was read.</summary>
    private sealed class Place
    {
        public long Records { get; set; }

        public bool SaysItsEnd { get; set; }

        public bool IsAtEnd { get; set; }
    }
}
