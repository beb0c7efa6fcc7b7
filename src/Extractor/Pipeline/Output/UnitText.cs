using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Pipeline.Output;

/// <summary>Units as people write them behind a number: “277,000 vehicles”, “13 percentage points”, “90 kWh”.</summary>
public static class UnitText
{
    private static readonly Dictionary<string, string> Plurals = TsvTable.Embedded("nouns.tsv", "noun", "plurals", "hypernym")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.First().Forms(1).FirstOrDefault() ?? rows.Key, StringComparer.Ordinal);

    /// <summary>Units that are no counted things: symbols stay as they are, those named by a word (acre, point) have a plural.</summary>
    private static readonly Dictionary<string, string> Measures = TsvTable.Embedded("units.tsv", "unit", "dimension", "base", "factor", "symbols", "names")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => PluralOf(rows.First()), StringComparer.Ordinal);

    /// <param name="unit">Canonical, as claims hold it.</param>
    /// <param name="isOne">Whether the number before it is one.</param>
    public static string Of(string unit, bool isOne)
    {
        var words = unit.Replace('_', ' ');
        if (isOne || unit.Contains('/') || unit == "times")
            return words;
        if (Measures.TryGetValue(unit, out var plural) || Plurals.TryGetValue(unit, out plural))
            return plural;
        return words.Length > 2 && words.All(letter => char.IsAsciiLetterLower(letter) || letter is ' ' or '-') ? ByRule(words) : words;
    }

    private static string PluralOf(TsvRow measure)
    {
        var words = measure[0].Replace('_', ' ');
        return words != "percent" && measure.Forms(5).Contains(words + "s") ? words + "s" : words;
    }

    private static string ByRule(string noun) => noun switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        [.., 's'] or [.., 'x'] or [.., 'c', 'h'] or [.., 's', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
