using System.Buffers;
using System.Globalization;
using System.Text;
using Extractor.Claims;
using Extractor.Recognition.Numbers;

namespace Extractor.Pipeline.Output;

/// <summary>Field values as people read them in tables.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> Obeyed = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t')), .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    public static string Decimal(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>“over 1,500,000 vehicles”, “up 12 percent”.</summary>
    public static string Value(decimal value, decimal? high, Bound bound, string? unit, Direction? direction)
    {
        List<string> words = [];
        if (direction is { } way)
            words.Add(FieldName.Of(way));
        if (bound is not (Bound.Exact or Bound.Between))
            words.Add(FieldName.Of(bound));
        words.Add(high is { } upper ? $"{Decimal(value)} to {Decimal(upper)}" : Decimal(value));
        if (unit is not null)
            words.Add(UnitText.Of(unit, isOne: value == 1 && high is null));
        return string.Join(' ', words);
    }

    /// <summary>“2021”, “2021-04 to 2021-06”, “by 2025-12-31”; empty when unknown.</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        (null, { } deadline) => $"by {FieldName.Of((DateOnly?)deadline)}",
        ({ } start, null) => $"from {FieldName.Of((DateOnly?)start)}",
        ({ } start, { } end) when start == end => FieldName.Of((DateOnly?)start)!,
        ({ Month: 1, Day: 1 } start, { Month: 12, Day: 31 } end) => start.Year == end.Year ? $"{start.Year:0000}" : $"{start.Year:0000} to {end.Year:0000}",
        ({ Day: 1 } start, { } end) when end.Day == DateTime.DaysInMonth(end.Year, end.Month) => start.Year == end.Year && start.Month == end.Month ? Month(start) : $"{Month(start)} to {Month(end)}",
        ({ } start, { } end) => $"{FieldName.Of((DateOnly?)start)} to {FieldName.Of((DateOnly?)end)}",
    };

    /// <summary>A claim in one line: who, what, how much, when, how certain, said by whom.</summary>
    public static string Summary(ClaimOccurrence claim)
    {
        string?[] parts =
        [
            claim.Subject ?? "nobody named", Metric(claim.Metric, claim.Scope), FieldName.Of(claim.Kind), Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction),
            Period(claim.From, claim.To), FieldName.Of(claim.Modality), claim.SaidBy is null ? null : $"said by {claim.SaidBy}",
        ];
        return string.Join(" | ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>“sales (Europe, electric)”; what the measure's own words say already is not said twice.</summary>
    public static string Metric(string metric, IReadOnlyList<string> scope)
    {
        var others = scope.Where(part => !metric.Contains(part, StringComparison.OrdinalIgnoreCase)).ToList();
        return others.Count == 0 ? metric : $"{metric} ({string.Join(", ", others)})";
    }

    /// <summary>A claim's reasons as sentences: each begins with a capital, unless it begins with a name, and ends in a full stop.</summary>
    public static string Reasons(ClaimOccurrence claim) => string.Join(' ', claim.Why.Select(step => Sentence(step, claim.Subject)));

    /// <summary>
    /// Shows what a terminal or browser would obey instead of print: control characters, and those that change the direction of the text
    /// behind them, as “[U+202E]”. Line breaks and tabs stay.
    /// </summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAny(Obeyed))
            return text;
        StringBuilder visible = new(text.Length + 16);
        foreach (var c in text)
            _ = Obeyed.Contains(c) ? visible.Append(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]") : visible.Append(c);
        return visible.ToString();
    }

    /// <summary>One line: blanks and line breaks become one blank, and what is longer than <paramref name="length"/> ends in “…”.</summary>
    public static string Short(string text, int length)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : line[..(length - 1)].TrimEnd() + "…";
    }

    /// <summary>“1 claim”, “277,000 claims”.</summary>
    public static string Count(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {noun}{(number == 1 ? "" : "s")}");

    private static string Sentence(string step, string? subject)
    {
        var word = step.AsSpan(0, step.AsSpan().IndexOf(' ') is > 0 and var end ? end : step.Length);
        var named = subject is not null && step.StartsWith(subject, StringComparison.Ordinal);
        var first = step.Length > 0 && !named && !word.ContainsAnyInRange('A', 'Z') ? $"{char.ToUpperInvariant(step[0])}{step[1..]}" : step;
        return first.EndsWith('.') ? first : first + ".";
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
