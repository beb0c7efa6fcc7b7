using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Words for the time of writing: now, currently, at present, today.</summary>
internal sealed class StateReader
{
    private readonly Lexicon<bool> _phrases;
    private readonly WordSet _today;
    private readonly WordSet _notBefore;
    private readonly WordSet _that;

    public StateReader(PeriodWords words)
    {
        _phrases = words.Phrases(Array.ConvertAll(["now", "currently", "at present", "presently", "today", "at the moment", "right now", "nowadays", "to date", "as of now", "at this time"], static phrase => (phrase, true)));
        _today = words.Set("today now");
        _notBefore = words.Set("until till by for usa from just year");
        _that = words.Set("that known famous defunct");
    }

    public Reading? Read(PeriodContext c, int i)
    {
        if (!_phrases.Match(c.Source.Tokens, i, out var length, out _))
            return null;
        if (length == 1 && (_notBefore.Contains(c.Word(i - 1)) || _that.Contains(c.Word(i + 1)) || c.IsDash(i + 1) && c.Attached(i + 1) || c.IsDash(i - 1) && c.Attached(i)))
            return null;
        // "the Today programme": a capital inside the sentence makes a name of it.
        if (_today.Contains(c.Word(i)) && c.Capitalised(i) && i > c.SentenceFirst && c.Source.Tokens[i - 1].Kind == TokenKind.Word && !c.Source.Tokens[i].AllCaps)
            return null;
        return Reading.Of(i + length, PeriodKind.State, c.Published is { } day ? CalendarSpan.Day(day) : null, PeriodAnchor.Publication, "state");
    }
}
