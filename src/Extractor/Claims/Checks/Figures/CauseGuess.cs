using System.Globalization;

namespace Extractor.Claims.Checks.Figures;

/// <summary>What probably lies behind an inconsistency.</summary>
internal static class CauseGuess
{
    /// <param name="expected">What the other figures imply.</param>
    /// <param name="found">What is printed.</param>
    /// <param name="distance">How far the ranges lie apart.</param>
    /// <param name="step">Weight of the last digit of the printed figure.</param>
    /// <returns>Null when nothing points to a cause.</returns>
    public static CheckCause? Of(decimal expected, decimal found, decimal distance, decimal step)
    {
        if (distance <= step)
            return CheckCause.Rounding;
        return IsShifted(Math.Abs(expected), Math.Abs(found)) || HasSwappedDigits(Math.Abs(expected), Math.Abs(found), step) ? CheckCause.TypingError : null;
    }

    /// <summary>Off by a power of ten: a misplaced point, million for billion.</summary>
    private static bool IsShifted(decimal expected, decimal found)
    {
        if (expected == 0 || found == 0)
            return false;
        var ratio = expected > found ? expected / found : found / expected;
        while (ratio > 3)
            ratio /= 10;
        return Math.Max(expected, found) / Math.Min(expected, found) > 5 && Math.Abs(ratio - 1) < 0.02m;
    }

    /// <summary>Two neighbouring digits changed places: 41 for 14.</summary>
    private static bool HasSwappedDigits(decimal expected, decimal found, decimal step)
    {
        if (step <= 0 || Math.Max(expected, found) / step > 1_000_000_000)
            return false;
        var (a, b) = (Digits(expected / step), Digits(found / step));
        if (a.Length != b.Length || a == b)
            return false;
        var at = 0;
        while (a[at] == b[at])
            at++;
        return at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }

    private static string Digits(decimal value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
