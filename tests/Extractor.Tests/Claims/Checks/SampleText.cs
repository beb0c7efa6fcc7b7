using System.Globalization;
using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Tests.Claims.Checks;

/// <summary>
/// Claims written into the text that they come from: <c>Sales rose [10|change up year unit=percent 2021] percent to [5,500|unit=car 2021].</c>
/// Behind the number come kind, direction, basis, bound, modality and period; <c>unit=</c> gives the unit; <c>subject=</c>, <c>metric=</c>, <c>key=</c> and <c>scope=</c> replace the defaults
/// (dots for blanks), <c>undated</c> says that the sentence does not name the period. Sentences end at a bar.
/// </summary>
internal static class SampleText
{
    public static List<ClaimOccurrence> Claims(string sample)
    {
        List<ClaimOccurrence> claims = [];
        var start = 0;
        foreach (var sentence in sample.Split(" | "))
            start = Read(sentence, start, claims) + 2;
        return claims;
    }

    private static int Read(string sentence, int start, List<ClaimOccurrence> claims)
    {
        System.Text.StringBuilder text = new();
        List<(int At, string Number, string[] Fields)> marks = [];
        foreach (var piece in sentence.Split('['))
        {
            if (piece.IndexOf(']') is var end and >= 0)
            {
                var parts = piece[..end].Split('|');
                marks.Add((text.Length, parts[0], parts[1].Split(' ')));
                text.Append(parts[0]).Append(piece[(end + 1)..]);
            }
            else
                text.Append(piece);
        }
        TextSpan span = new(start, start + text.Length);
        var plain = text.ToString();
        foreach (var (at, number, fields) in marks)
            claims.Add(Claim(span, plain, new TextSpan(start + at, start + at + number.Length), number, fields));
        return span.End;
    }

    private static ClaimOccurrence Claim(TextSpan sentence, string text, TextSpan span, string number, string[] fields)
    {
        var (value, step) = Number(number);
        var named = fields.Where(field => field.Contains('=')).Select(field => field.Split('=')).ToDictionary(pair => pair[0], pair => pair[1].Replace('.', ' '));
        var (from, to) = Period(fields.FirstOrDefault(field => char.IsDigit(field[0])));
        var kind = Pick<ClaimKind>(fields) ?? ClaimKind.Level;
        var metric = named.GetValueOrDefault("metric", "sales");
        return new ClaimOccurrence(
            "sample", sentence, text, span, number, value, null, Pick<Bound>(fields) ?? Bound.Exact, step,
            named.GetValueOrDefault("unit"), named.GetValueOrDefault("subject", "Northwind"), EntityKind.Company, metric, named.GetValueOrDefault("key", metric),
            named.TryGetValue("scope", out var scope) ? [scope] : [], kind, Pick<Direction>(fields), kind == ClaimKind.Change ? Pick<Basis>(fields) ?? Basis.Other : null,
            from, to, Pick<Modality>(fields) ?? Modality.Reported, null,
            new ClaimSpans(sentence, null, null, fields.Contains("undated") ? null : sentence, null), "sample", [], 0.9);
    }

    private static T? Pick<T>(string[] fields)
        where T : struct, Enum
    {
        foreach (var field in fields)
        {
            if (char.IsLetter(field[0]) && Enum.TryParse<T>(field, ignoreCase: true, out var value))
                return value;
        }
        return null;
    }

    private static (decimal Value, decimal Step) Number(string number)
    {
        if (number == "doubled")
            return (2, 0);
        var parts = number.Split(' ');
        var digits = parts[0].Replace(",", "", StringComparison.Ordinal);
        var scale = parts is [_, "million"] ? 1_000_000m : parts is [_, "billion"] ? 1_000_000_000m : 1;
        var places = digits.IndexOf('.') is var point and >= 0 ? digits.Length - point - 1 : 0;
        var step = scale;
        for (var i = 0; i < places; i++)
            step /= 10;
        return (decimal.Parse(digits, CultureInfo.InvariantCulture) * scale, step);
    }

    /// <summary>2021, 2021H1, 2021Q3, 2021M06, or a day.</summary>
    private static (DateOnly?, DateOnly?) Period(string? text)
    {
        if (text is null)
            return (null, null);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
            return (day, day);
        var year = int.Parse(text[..4], CultureInfo.InvariantCulture);
        var months = text.Length == 4 ? 12 : text[4] switch { 'H' => 6, 'Q' => 3, _ => 1 };
        var index = text.Length == 4 ? 1 : int.Parse(text[5..], CultureInfo.InvariantCulture);
        DateOnly from = new(year, (index - 1) * months + 1, 1);
        return (from, from.AddMonths(months).AddDays(-1));
    }
}
