using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>A unit as read beside a number, resolved in its article.</summary>
/// <param name="First">First token; in front of the number for currency signs.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Unit">Canonical, null for none.</param>
/// <param name="Dimension">Its kind.</param>
/// <param name="Factor">What the number is to be multiplied by.</param>
/// <param name="Noun">For counted things the noun phrase.</param>
/// <param name="Note">Why this one, where several were possible.</param>
internal readonly record struct UnitReading(int First, int End, string? Unit, Dimension Dimension, decimal Factor = 1, TextSpan? Noun = null, string? Note = null)
{
    public bool Found => Unit is not null;
}
