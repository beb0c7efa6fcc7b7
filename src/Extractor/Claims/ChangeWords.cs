using Extractor.Recognition.Numbers;

namespace Extractor.Claims;

/// <summary>Finds the verb, noun or adverb of change that a number belongs to.</summary>
internal static class ChangeWords
{
    /// <summary>How far a verb or noun of change may stand from “to”, “from” and “by”.</summary>
    private const int Reach = 24;

    public static Direction? DirectionOf(SentenceLayout layout, Reading reading) => Before(layout, reading, reading.Quantity.First)?.Direction;

    /// <summary>The nearest verb, adverb or noun of change before a token, in the clause or the one it continues.</summary>
    public static (Direction? Direction, int Token)? Before(SentenceLayout layout, Reading reading, int end)
    {
        var first = reading.Clause.Kind is ClauseKind.Coordinate or ClauseKind.Parenthesis && reading.Clause.Verb < 0 && reading.Clause.Parent is { } parent ? parent.First : reading.Clause.First;
        for (var i = end - 1; i >= Math.Max(first, end - Reach); i--)
        {
            var cue = layout.Cue(i);
            if (layout.IsOpen(i) && i + cue.Length <= end && (cue.Is(CueKinds.ChangeVerb) && layout.IsVerb(i) || cue.Is(CueKinds.ChangeAdverb | CueKinds.ChangeNoun)) && layout.Metric(i) is null)
                return (cue.Direction, i);
            if (layout.Quantity(i) is { Change: not QuantityChange.None } own)
                return (own.Change == QuantityChange.Down ? Direction.Down : Direction.Up, i);
        }
        return null;
    }

    /// <summary>“an increase of”, “a drop in bookings of”, “growth in the quarter of”.</summary>
    public static (Direction? Direction, int Token)? NounBefore(SentenceLayout layout, int preposition, int reach = 12)
    {
        for (var i = preposition - 1; i >= Math.Max(layout.First, preposition - reach); i--)
        {
            var cue = layout.Cue(i);
            if (reach <= 12 && (layout.Quantity(i) is not null || layout.Char(i) is ',' or ';' || layout.IsVerb(i)))
                return null;
            if (cue.Is(CueKinds.ChangeNoun) && cue.Direction is not null && layout.IsOpen(i))
                return (cue.Direction, i);
        }
        return null;
    }

    /// <summary>The cue whose last token this is, with its first token.</summary>
    public static (Cue Cue, int Start) CueEndingAt(SentenceLayout layout, int token)
    {
        for (var start = Math.Max(token - 3, layout.First); start <= token; start++)
        {
            var cue = layout.Cue(start);
            if (cue.Length > 0 && start + cue.Length - 1 == token)
                return (cue, start);
        }
        return (default, token);
    }

    /// <summary>“nudged 0.2% lower”.</summary>
    public static Direction? AdverbBehind(SentenceLayout layout, Reading reading) =>
        layout.Cue(reading.Quantity.End) is var cue && cue.Is(CueKinds.ChangeAdverb) ? cue.Direction : null;
}
