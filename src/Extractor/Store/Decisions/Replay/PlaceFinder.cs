using Extractor.Claims;
using Extractor.Text;

namespace Extractor.Store.Decisions.Replay;

/// <summary>Finds a decision's place in the text of now: the sentence must stand there unchanged.</summary>
/// <param name="oldText">The text of an edition by its content hash; null when the store no longer knows it.</param>
internal sealed class PlaceFinder(string text, Func<string, string?> oldText)
{
    /// <returns>Null when the sentence is gone.</returns>
    public Place? Find(DecisionAnchor anchor)
    {
        if (anchor.SentenceText.Length == 0)
            return null;
        int? best = null;
        var score = -1;
        for (var at = text.IndexOf(anchor.SentenceText, StringComparison.Ordinal); at >= 0; at = text.IndexOf(anchor.SentenceText, at + 1, StringComparison.Ordinal))
        {
            var here = Surroundings(anchor, at);
            // Of copies that stand in like surroundings, the one nearest to where it was.
            if (here < score || (here == score && Math.Abs(at - anchor.Sentence.Start) >= Math.Abs(best!.Value - anchor.Sentence.Start)))
                continue;
            (best, score) = (at, here);
        }
        return best is { } start ? new(Shift(anchor.Sentence, start - anchor.Sentence.Start), Shift(anchor.Number, start - anchor.Sentence.Start)) : null;
    }

    /// <summary>Where the number's characters still stand, nearest to where it was, relative to the text's length.</summary>
    public TextSpan? Candidate(DecisionAnchor anchor)
    {
        TextSpan? nearest = null;
        for (var at = text.IndexOf(anchor.NumberText, StringComparison.Ordinal); at >= 0; at = text.IndexOf(anchor.NumberText, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(at, at + anchor.NumberText.Length) && (nearest is not { } known || Math.Abs(at - anchor.Number.Start) < Math.Abs(known.Start - anchor.Number.Start)))
                nearest = new(at, at + anchor.NumberText.Length);
        }
        return nearest;
    }

    /// <summary>The spans of a reading, moved with their sentence; those outside of it that do not stand where they should are dropped.</summary>
    public ClaimSpans Move(ClaimSpans spans, DecisionAnchor anchor, Place place) => new(
        Move(spans.Subject, anchor, place), Move(spans.Unit, anchor, place), Move(spans.Metric, anchor, place), Move(spans.Period, anchor, place), Move(spans.Speaker, anchor, place));

    private TextSpan? Move(TextSpan? span, DecisionAnchor anchor, Place place)
    {
        if (span is not { } known)
            return null;
        var moved = place.Sentence.Start - anchor.Sentence.Start;
        if (anchor.Sentence.Contains(known))
            return Shift(known, moved);
        var old = oldText(anchor.ContentHash);
        if (old is null || known.End > old.Length)
            return null;
        foreach (var by in (int[])[moved, 0])
        {
            if (known.Start + by >= 0 && known.End + by <= text.Length && text.AsSpan(known.Start + by, known.Length).SequenceEqual(old.AsSpan(known.Start, known.Length)))
                return Shift(known, by);
        }
        return null;
    }

    private int Surroundings(DecisionAnchor anchor, int start)
    {
        var before = text.AsSpan(0, start);
        var after = text.AsSpan(start + anchor.SentenceText.Length);
        var same = after.CommonPrefixLength(anchor.After);
        for (var i = 1; i <= anchor.Before.Length && i <= before.Length && anchor.Before[^i] == before[^i]; i++)
            same++;
        return same;
    }

    private bool IsWhole(int start, int end)
        => (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    private static TextSpan Shift(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
