namespace Extractor.Recognition.Units;

internal enum UnitFormKind : byte
{
    /// <summary>Read in any case: “kilometres”, “dollars”.</summary>
    Name,

    /// <summary>Read as written only: “kWh”, “$”.</summary>
    Symbol,

    /// <summary>A currency's sign: read as written, also before the number.</summary>
    Sign,

    /// <summary>An ISO currency code: capitals only, before and after the number, also joined to a scale (MUSD).</summary>
    Code,
}

/// <summary>One way to write a unit.</summary>
/// <param name="Unit">The canonical unit.</param>
/// <param name="Dimension">Its kind.</param>
/// <param name="Factor">How many of <paramref name="Unit"/> one is: 0.01 for cents, otherwise 1; more where a scale is part of the form (MUSD).</param>
/// <param name="Kind">How strictly it is read.</param>
/// <param name="Written">The form as the lexicon writes it.</param>
/// <param name="Sense">For words that several currencies share.</param>
/// <param name="Family">For a bare word such as “crowns”: all currencies of that word; otherwise null.</param>
internal sealed record UnitForm(string Unit, Dimension Dimension, decimal Factor, UnitFormKind Kind, string Written, SharedMoneyWord Sense = SharedMoneyWord.None, CurrencyFamily? Family = null)
{
    public bool IsMoney => Dimension == Dimension.Money;

    public bool IsMinor => Factor == 0.01m;
}

/// <summary>Money words whose currency hangs on the article.</summary>
internal enum SharedMoneyWord : byte
{
    None,

    /// <summary>$, dollars.</summary>
    Dollar,

    /// <summary>Of a dollar or of a euro.</summary>
    Cent,

    /// <summary>Money or mass.</summary>
    Pound,
}
