using System.Collections.Concurrent;
using System.Globalization;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>
/// How likely a claim is right at the core level (subject, number, unit, year): a logistic model over the steps that led to
/// it. Its weights are in confidence.tsv, fitted on gold claims; a step without a row counts nothing.
/// </summary>
internal sealed class ConfidenceModel
{
    private static readonly string[] Modalities = [.. Enum.GetNames<Modality>().Select(static name => $"modality-{name}")];
    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(static name => $"role-{name}")];

    /// <summary>The patterns' names are a closed set: each feature is made once.</summary>
    private static readonly ConcurrentDictionary<string, string> Rules = [];

    private readonly Dictionary<string, double> _weights = [];

    public ConfidenceModel()
    {
        foreach (var (line, cells) in EmbeddedTable.Rows("confidence.tsv"))
        {
            if (!double.TryParse(cells[1], CultureInfo.InvariantCulture, out var weight))
                throw new FormatException($"confidence.tsv, line {line}: “{cells[1]}” is no number.");
            _weights.Add(cells[0], weight);
        }
    }

    /// <summary>Sets the confidence: never above that of the reading it takes its subject and period from.</summary>
    public void Rate(Reading reading)
    {
        var odds = 0.0;
        foreach (var feature in Features(reading))
            odds += _weights.GetValueOrDefault(feature);
        var own = 1 / (1 + Math.Exp(-odds));
        reading.Confidence = reading.Base is { Confidence: > 0 } last && reading.Evidence.Contains("subject-same") ? Math.Min(own, last.Confidence) : own;
    }

    /// <summary>The named steps of a reading.</summary>
    internal static IEnumerable<string> Features(Reading reading)
    {
        yield return "bias";
        foreach (var step in reading.Evidence)
            yield return step;
        yield return Rules.GetOrAdd(reading.Rule, static rule => $"rule-{rule}");
        yield return Modalities[(int)reading.Modality];
        yield return Roles[(int)reading.Role];
        if (reading.Unit is null)
            yield return "unit-none";
        else if (reading.Quantity.Unit is null)
            yield return "unit-inherited";
        if (reading.Quantity.Dimension is Dimension.Count or Dimension.None or Dimension.Other)
            yield return "count";
        if (reading.From is null && reading.To is null)
            yield return "period-open";
        if (reading.Entry is null)
            yield return "metric-not-in-lexicon";
        if (reading.Clause.Kind is ClauseKind.Relative or ClauseKind.Parenthesis)
            yield return "clause-inserted";
    }
}
