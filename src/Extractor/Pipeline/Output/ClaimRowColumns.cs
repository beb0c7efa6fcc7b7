using System.Globalization;
using Extractor.Pipeline.Options;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>A version of a claim as a flat row, with the fields of <see cref="ClaimRowJson"/> in its order.</summary>
public static class ClaimRowColumns
{
    public static readonly IReadOnlyList<Column<ClaimRow>> All =
    [
        new("claim", row => row.ClaimId),
        new("version", row => Text(row.Version)),
        new("status", row => FieldName.Of(row.Status)),
        new("review", row => FieldName.Of(row.Review)),
        new("subject", row => row.Subject),
        new("subject_kind", row => FieldName.Of(row.SubjectKind)),
        new("metric", row => row.Metric),
        new("metric_key", row => row.MetricKey),
        new("scope", row => string.Join("; ", row.Scope)),
        new("kind", row => FieldName.Of(row.Kind)),
        new("direction", row => FieldName.Of(row.Direction)),
        new("basis", row => FieldName.Of(row.Basis)),
        new("value", row => ClaimJson.Plain(row.Value)),
        new("high", row => row.High is { } high ? ClaimJson.Plain(high) : null),
        new("bound", row => FieldName.Of(row.Bound)),
        new("unit", row => row.Unit),
        new("from", row => FieldName.Of(row.From)),
        new("to", row => FieldName.Of(row.To)),
        new("modality", row => FieldName.Of(row.Modality)),
        new("said_by", row => row.SaidBy),
        new("evidence", row => Text(row.Evidence)),
        new("sources", row => Text(row.Sources)),
        new("since", row => FieldName.Of(row.Since)),
        new("confidence", row => row.Confidence.ToString("0.####", CultureInfo.InvariantCulture)),
        new("article", row => row.Article),
        new("published", row => FieldName.Of(row.Published)),
        new("publisher", row => row.Publisher),
        new("article_missing", row => row.ArticleMissing ? "true" : "false"),
        new("sentence", row => row.Sentence),
        new("number", row => row.NumberText),
        new("start", row => Text(row.Number.Start)),
        new("end", row => Text(row.Number.End)),
    ];

    /// <param name="names">Separated by commas.</param>
    /// <returns>The columns in the order of their names.</returns>
    /// <exception cref="InputException">There is no such column, or it is named twice.</exception>
    public static IReadOnlyList<Column<ClaimRow>> Pick(string names)
    {
        var picked = new List<Column<ClaimRow>>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
        {
            var column = All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name);
            if (picked.Contains(column))
                throw new InputException($"The column “{column.Name}” is named twice.", remedy: "Leave one out.");
            picked.Add(column);
        }
        return picked;
    }

    private static InputException Unknown(string name)
    {
        var nearest = All.MinBy(column => EditDistance.Of(name, column.Name))!.Name;
        var remedy = EditDistance.Of(name, nearest) <= name.Length / 2 ? $"Did you mean “{nearest}”? " : "";
        return new(name.Length == 0 ? "A column has no name." : $"There is no column “{name}”.", remedy: $"{remedy}The columns are {string.Join(", ", All.Select(column => column.Name))}.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
