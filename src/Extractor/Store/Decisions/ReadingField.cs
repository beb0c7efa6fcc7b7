using System.Globalization;
using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Store.Decisions;

/// <summary>A field of a reading in a written form: names and values are those of the gold guide, spans “12-20”, scopes parted by “;”.</summary>
public sealed class ReadingField
{
    private readonly Func<ClaimReading, string?> _write;
    private readonly Func<ClaimReading, string?, ClaimReading> _read;

    private ReadingField(string name, string help, Func<ClaimReading, string?> write, Func<ClaimReading, string?, ClaimReading> read, params string[] values)
    {
        (Name, Help, Values) = (name, help, values);
        (_write, _read) = (write, read);
    }

    /// <summary>All fields, in the order in which a claim is written.</summary>
    public static IReadOnlyList<ReadingField> All { get; } =
    [
        new("value", "a number, scale applied", r => Plain(r.Value), (r, text) => WithValue(r, Number(text) ?? throw Empty("value"))),
        new("high", "the upper end of a range", r => r.High is { } high ? Plain(high) : null, (r, text) => r with { High = Number(text) }),
        Choice<Bound>("bound", r => r.Bound, (r, one) => r with { Bound = one ?? throw Empty("bound") }),
        new("unit", "a canonical unit", r => r.Unit, (r, text) => r with { Unit = Words(text) }),
        new("subject", "whom the claim is about", r => r.Subject, (r, text) => r with { Subject = Words(text) }),
        Choice<EntityKind>("subject_kind", r => r.SubjectKind, (r, one) => r with { SubjectKind = one ?? throw Empty("subject_kind") }),
        new("metric", "what is measured", r => r.Metric, (r, text) => r with { Metric = Words(text) ?? throw Empty("metric") }),
        new("scope", "what narrows the metric, parted by “;”", r => r.Scope.Count == 0 ? null : string.Join("; ", r.Scope), (r, text) => r with { Scope = List(text) }),
        Choice<ClaimKind>("kind", r => r.Kind, (r, one) => r with { Kind = one ?? throw Empty("kind") }),
        Choice<Direction>("direction", r => r.Direction, (r, one) => r with { Direction = one }),
        Choice<Basis>("basis", r => r.Basis, (r, one) => r with { Basis = one }),
        new("from", "the period's first day, 2021-01-01", r => Day(r.From), (r, text) => r with { From = Day(text) }),
        new("to", "the period's last day, 2021-12-31", r => Day(r.To), (r, text) => r with { To = Day(text) }),
        Choice<Modality>("modality", r => r.Modality, (r, one) => r with { Modality = one ?? throw Empty("modality") }),
        new("said_by", "whom the article credits", r => r.SaidBy, (r, text) => r with { SaidBy = Words(text) }),
        Span("spans.subject", r => r.Spans.Subject, (spans, span) => spans with { Subject = span }),
        Span("spans.unit", r => r.Spans.Unit, (spans, span) => spans with { Unit = span }),
        Span("spans.metric", r => r.Spans.Metric, (spans, span) => spans with { Metric = span }),
        Span("spans.period", r => r.Spans.Period, (spans, span) => spans with { Period = span }),
        Span("spans.speaker", r => r.Spans.Speaker, (spans, span) => spans with { Speaker = span }),
    ];

    public string Name { get; }

    /// <summary>What to write, for help texts and forms.</summary>
    public string Help { get; }

    /// <summary>The values of a field with a closed list; empty for others.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <returns>Null when there is no such field.</returns>
    public static ReadingField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <returns>Null for no value.</returns>
    public string? Write(ClaimReading reading) => _write(reading);

    /// <exception cref="DecisionRefusal">The text is no value of this field; the message says what is.</exception>
    public ClaimReading Read(ClaimReading reading, string? text) => _read(reading, string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    private static ReadingField Choice<T>(string name, Func<ClaimReading, T?> get, Func<ClaimReading, T?, ClaimReading> set)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(one => one.ToLowerInvariant()).ToArray();
        return new(name, $"one of {string.Join(", ", names)}", r => get(r)?.ToString().ToLowerInvariant(), (r, text) => set(r, One(text)), names);

        T? One(string? text)
        {
            if (text is null)
                return null;
            var index = Array.IndexOf(names, text.ToLowerInvariant());
            return index >= 0 ? Enum.GetValues<T>()[index] : throw new DecisionRefusal($"“{text}” is no {name}; it is one of {string.Join(", ", names)}.", name);
        }
    }

    private static ReadingField Span(string name, Func<ClaimReading, TextSpan?> get, Func<ClaimSpans, TextSpan?, ClaimSpans> set) => new(
        name, "the words' characters in the article, 12-20",
        r => get(r) is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}") : null,
        (r, text) => r with { Spans = set(r.Spans, text is null ? null : ReadSpan(name, text)) });

    private static TextSpan ReadSpan(string name, string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end
            ? new(start, end)
            : throw new DecisionRefusal($"“{text}” is no span for {name}; write first and end character of the article's text, for example 12-20.", name);
    }

    // What the last digit of the printed number weighs is still known when only the scale was wrong, or nothing about the number.
    private static ClaimReading WithValue(ClaimReading reading, decimal value)
    {
        if (value == reading.Value)
            return reading;
        var factor = reading.Value == 0 ? 0 : value / reading.Value;
        var isScale = factor is 1000 or 1_000_000 or 1_000_000_000 or 100 or 10 or 0.001m or 0.000001m or 0.000000001m or 0.01m or 0.1m;
        return reading with { Value = value, Step = isScale ? reading.Step * factor : 0 };
    }

    private static decimal? Number(string? text)
    {
        if (text is null)
            return null;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e24m
            ? number
            : throw new DecisionRefusal($"“{text}” is no number; write digits with scale applied, for example 1500000.", "value");
    }

    private static DateOnly? Day(string? text)
    {
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new DecisionRefusal($"“{text}” is no day; write it as 2021-07-13.", "from");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Words(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] List(string? text)
        => text is null ? [] : [.. text.Split(';', '\n').Select(Words).OfType<string>().Where(part => part.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static DecisionRefusal Empty(string field) => new($"A claim needs its {field}: write one.", field);
}
