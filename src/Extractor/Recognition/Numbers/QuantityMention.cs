using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>How the printed number bounds the true one; see the gold guide.</summary>
public enum Bound : byte
{
    Exact,
    About,
    Over,
    Under,
    Between,
}

/// <summary>What the words of the quantity itself say about change, whatever the clause says.</summary>
public enum QuantityChange : byte
{
    None,

    /// <summary>“doubled”, “tripled”, “+3 %”.</summary>
    Up,

    /// <summary>“halved”, “minus 3 percent”, “-1.3%”.</summary>
    Down,
}

/// <summary>A number with its unit.</summary>
/// <param name="First">First token, bound words (“more than”) excluded.</param>
/// <param name="End">Behind the last token of number and unit.</param>
/// <param name="Span">Number and unit together: <c>550,000 units</c>, <c>$2.3bn</c>, <c>112.8 percent</c>.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="NumberSpan">The verbatim number with its scale word, attached sign and range: <c>550,000</c>, <c>1.5 million</c>, <c>three to six</c>, <c>$2.3bn</c>, <c>doubled</c>.</param>
/// <param name="Value">The number, scale applied; the lower end of a range. Minor currency units are converted: 8.5 cents is 0.085. Never negative: a sign is in <paramref name="Change"/> or <paramref name="Negative"/>.</param>
/// <param name="High">The upper end of a range, otherwise null.</param>
/// <param name="Bound">Exact, or what “about”, “more than”, “up to” say.</param>
/// <param name="BoundSpan">Where the bound's words stand; null for exact.</param>
/// <param name="Step">The weight of the last printed digit, in units of <paramref name="Value"/>: 100,000 for “1.5 million”; 0 for words such as “half”.</param>
/// <param name="Unit">Canonical unit as the gold guide names it; null when nothing counted or measured is named beside the number.</param>
/// <param name="Dimension">Kind of the unit.</param>
/// <param name="UnitSpan">Where the unit stands, null when there is none; inside the number's span for “$2.3bn”.</param>
/// <param name="NounSpan">For counted things the whole noun phrase (“overseas marketing and service outlets”), otherwise null.</param>
/// <param name="Change">Up or down where the quantity's own words say so.</param>
/// <param name="Negative">A minus sign or accounting brackets stood before the number.</param>
/// <param name="Note">Why this unit was chosen where several were possible, in words; null when there was no choice.</param>
public sealed record QuantityMention(
    int First, int End, TextSpan Span, string Rule,
    TextSpan NumberSpan, decimal Value, decimal? High, Bound Bound, TextSpan? BoundSpan, decimal Step,
    string? Unit, Dimension Dimension, TextSpan? UnitSpan, TextSpan? NounSpan,
    QuantityChange Change = QuantityChange.None, bool Negative = false, string? Note = null)
    : Mention(First, End, Span, Rule);

/// <summary>Why a number in the text is no quantity. The list is closed: <c>explain</c> prints one of these.</summary>
public enum NonQuantityReason : byte
{
    Date,
    Year,
    ClockTime,
    Ordinal,
    PartOfName,
    ListNumbering,
    PhoneNumber,
    Score,
    Address,
    Ratio,
    Identifier,
    Pronoun,
    Idiom,
    PageFurniture,
}

/// <summary>A number that is read and is no quantity.</summary>
/// <param name="Detail">What it is instead, in a few words: “year of the period 2016 to 2020”.</param>
public sealed record NonQuantityMention(int First, int End, TextSpan Span, string Rule, NonQuantityReason Reason, string Detail)
    : Mention(First, End, Span, Rule);
