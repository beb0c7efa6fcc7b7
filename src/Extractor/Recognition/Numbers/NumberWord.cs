namespace Extractor.Recognition.Numbers;

internal enum NumberWordKind : byte
{
    None,
    Zero,
    Unit,
    Teen,
    Ten,
    Hundred,
    Dozen,
    Scale,

    /// <summary>k, m, bn: a scale only where it touches digits or money stands beside it.</summary>
    Letter,

    /// <summary>dozens, millions: an order of magnitude.</summary>
    Vague,

    /// <summary>third, half: a denominator, mostly an ordinal too.</summary>
    Part,
    Parts,
    Ordinal,

    /// <summary>doubled: has grown to so many times.</summary>
    Multiplied,

    /// <summary>double: a verb or an adjective.</summary>
    Multiply,
    Halved,

    /// <summary>twice.</summary>
    Multiple,

    /// <summary>tenfold.</summary>
    Fold,
}

/// <summary>What a word means as a number.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value);
