using System.Collections.Frozen;
using System.Globalization;
using Extractor.Claims.Checks.Figures;
using Extractor.Text;

namespace Extractor.Claims.Checks.Rules;

/// <summary>“13 km (8 miles)”: are both the same length?</summary>
internal sealed class UnitConversionRule : ICheckRule
{
    private static readonly FrozenDictionary<string, (string Base, decimal Factor)> Factors = Load();

    public CheckKind Kind => CheckKind.UnitConversion;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        foreach (var sentence in article.Sentences)
        {
            for (var i = 1; i < sentence.Count; i++)
            {
                var (first, other) = (sentence[i - 1], sentence[i]);
                if (first is { IsUsable: true, IsShared: false, Unit: { } unit } && other is { IsUsable: true, IsShared: false, Unit: { } second } 
                    && unit != second && Factors.TryGetValue(unit, out var from) && Factors.TryGetValue(second, out var to) && from.Base == to.Base && from.Factor != to.Factor
                    && article.Before(other, first) is var gap && (gap.IsOpenBracket || gap.SaysOr()))
                    Compare(first, other, from.Factor / to.Factor, checks);
            }
        }
    }

    private void Compare(Figure first, Figure other, decimal factor, List<ClaimCheck> checks)
    {
        var expected = first.Value * factor;
        var distance = first.Range.Times(factor).Distance(other.Range);
        var sum = $"{NumberText.Of(first)} is {NumberText.Amount(expected, other.Unit)}";
        checks.Add(distance == 0
            ? Checks.Consistent(Kind, expected, other.Value, $"{sum}, as stated ({NumberText.Of(other)}).", first, other)
            : Checks.Inconsistent(Kind, expected, other.Value, distance, other.Unit, CauseGuess.Of(expected, other.Value, distance, other.Step), $"{sum}, but {NumberText.Of(other)} is stated.", first, other));
    }

    /// <summary>How many of the base unit one unit is; only those that measure by the same base can be converted. Temperatures have different zeros.</summary>
    private static FrozenDictionary<string, (string Base, decimal Factor)> Load()
    {
        Dictionary<string, (string, decimal)> factors = [];
        foreach (var (_, cells) in EmbeddedTable.Rows("units.tsv"))
        {
            if (cells[1] != "Temperature" && decimal.TryParse(cells[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor > 0)
                factors.TryAdd(cells[0], (cells[2], factor));
        }
        return factors.ToFrozenDictionary();
    }
}
