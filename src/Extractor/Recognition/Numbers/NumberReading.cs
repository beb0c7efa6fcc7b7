namespace Extractor.Recognition.Numbers;

internal enum NumberForm : byte
{
    Digits,
    Words,

    /// <summary>Less than one, told by a denominator: a third, 1/4, half.</summary>
    Fraction,

    /// <summary>An order of magnitude: dozens, tens of thousands; <see cref="NumberReading.High"/> is its upper end.</summary>
    Vague,

    /// <summary>doubled, tenfold, twice.</summary>
    Multiple,

    /// <summary>halved.</summary>
    Halved,
}

/// <summary>A number without its unit, at tokens <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Step">The weight of the last printed digit; 0 for words.</param>
/// <param name="Scaled">A scale word or letter is part of it.</param>
/// <param name="High">For vague numbers.</param>
internal readonly record struct NumberReading(int First, int End, decimal Value, decimal Step, NumberForm Form, bool Scaled = false, decimal? High = null, bool DecimalStop = false);
