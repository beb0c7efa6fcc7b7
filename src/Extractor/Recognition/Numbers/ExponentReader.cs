using Extractor.Recognition.Units;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads powers: “1e10”, “12.3e+14”, “1.1^23”, “1.3x10^6”.</summary>
internal static class ExponentReader
{
    private const double Most = 1e18;
    private const double Least = 1e-12;

    public static bool TryRead(in TokenWindow window, ref NumberReading reading)
    {
        var at = reading.End;
        if (!window.Tight(at))
            return false;
        if (window.Is(at, '^'))
            return TryReadPower(window, at + 1, (double)reading.Value, 1, ref reading);
        var letters = window.Chars(at);
        if (letters is "x10" or "×10" && window.Is(at + 1, '^') && window.Tight(at + 1))
            return TryReadPower(window, at + 2, 10, (double)reading.Value, ref reading);
        if (letters.Length is 0 or > 3 || letters[0] is not ('e' or 'E'))
            return false;
        return letters.Length == 1
            ? (window.Is(at + 1, '+') || window.IsDash(at + 1)) && TryReadPower(window, at + 1, 10, (double)reading.Value, ref reading)
            : int.TryParse(letters[1..], out var power) && Set((double)reading.Value * Math.Pow(10, power), at + 1, ref reading);
    }

    private static bool TryReadPower(in TokenWindow window, int at, double number, double factor, ref NumberReading reading)
    {
        var sign = 1;
        for (; window.Tight(at) && (window.Is(at, '+') || window.IsDash(at) || window.Chars(at) is "--"); at++)
            sign = window.IsDash(at) ? -sign : sign;
        return window.Tight(at) && int.TryParse(window.Chars(at), out var power) && Set(factor * Math.Pow(number, sign * power), at + 1, ref reading);
    }

    private static bool Set(double value, int end, ref NumberReading reading)
    {
        if (value is >= Most or (< Least and not 0))
            return false;
        reading = reading with { End = end, Value = (decimal)value, Step = 0, DecimalStop = false };
        return true;
    }
}
