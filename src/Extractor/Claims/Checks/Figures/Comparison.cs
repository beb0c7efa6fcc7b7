namespace Extractor.Claims.Checks.Figures;

/// <summary>How surely the figures of a comparison belong together.</summary>
internal enum Linkage
{
    /// <summary>The same series and fitting periods, in different places.</summary>
    Fields,

    /// <summary>Words of one sentence tie them: “rose 5 % to … from …”.</summary>
    Words,
}

/// <summary>A level with what the text says of its change: at least one of the others is given.</summary>
/// <param name="Later">The level after the change.</param>
/// <param name="Earlier">The level before it; null when not stated.</param>
/// <param name="Change">Null when not stated.</param>
/// <param name="Amount">The same change in other terms, an amount beside a percentage; null when not stated.</param>
/// <param name="EarlierBy">How the earlier level was found.</param>
/// <param name="ChangeBy">How the change was found.</param>
internal sealed record Comparison(Figure Later, Figure? Earlier, Figure? Change, Figure? Amount, Linkage EarlierBy, Linkage ChangeBy);
