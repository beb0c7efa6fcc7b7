using System.Globalization;
using Extractor.Claims;
using Extractor.Text;

namespace Extractor.Store.Sqlite;

/// <summary>The spans of an occurrence's fields in one column: subject, unit, metric, period, speaker, “12-20,,31-36,,”.</summary>
internal static class SpanText
{
    private const int OnStack = 128;

    public static string Of(ClaimSpans spans)
        => string.Create(CultureInfo.InvariantCulture, stackalloc char[OnStack], $"{One(spans.Subject)},{One(spans.Unit)},{One(spans.Metric)},{One(spans.Period)},{One(spans.Speaker)}");

    public static ClaimSpans Read(string text)
    {
        var parts = text.Split(',');
        return new(Parse(parts[0]), Parse(parts[1]), Parse(parts[2]), Parse(parts[3]), Parse(parts[4]));
    }

    private static Part One(TextSpan? span) => new(span);

    private static TextSpan? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return new(int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    private readonly struct Part(TextSpan? span) : ISpanFormattable
    {
        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            charsWritten = 0;
            return span is not { } known || destination.TryWrite(provider, $"{known.Start}-{known.End}", out charsWritten);
        }

        public string ToString(string? format, IFormatProvider? formatProvider) => span is { } known ? string.Create(formatProvider, $"{known.Start}-{known.End}") : "";
    }
}
