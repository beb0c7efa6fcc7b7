using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Finds the periods that a text names and resolves them against its publication date.</summary>
public sealed class PeriodRecogniser
{
    private readonly PeriodWords _words;
    private readonly AtomReader _atoms;
    private readonly DeadlineReader _deadlines;
    private readonly RangeReader _ranges;
    private readonly WordSet _comparing;

    public PeriodRecogniser(VocabularyBuilder words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = new(words);
        _atoms = new(_words);
        _deadlines = new(_words, _atoms);
        _ranges = new(_words, _atoms);
        _comparing = words.Set("than from on over versus vs against with to");
        words.Set("q1 q2 q3 q4 h1 h2 q h");
    }

    /// <param name="source">The text, made with the vocabulary of the same builder.</param>
    /// <param name="published">Null when unknown: relative periods are then found without dates.</param>
    /// <param name="entities">Names, in the order of the text; their words name no periods.</param>
    /// <returns>The periods in the order of the text, free of overlaps.</returns>
    public IReadOnlyList<PeriodMention> Recognise(SourceText source, DateOnly? published, IReadOnlyList<EntityMention> entities)
    {
        PeriodContext c = new(source, published, entities, _words);
        c.Fiscal = _atoms.Learner.Learn(c);
        foreach (var sentence in source.Sentences)
        {
            c.Enter(sentence);
            for (var i = sentence.First; i < sentence.End;)
                i = Read(c, i);
        }
        return c.Mentions;
    }

    private int Read(PeriodContext c, int i)
    {
        if (!MayStart(c, i))
            return i + 1;
        var deadline = _deadlines.Read(c, i);
        var range = _ranges.Read(c, i);
        var reading = Longer(deadline, Longer(range, _atoms.Read(c, i)));
        if (reading is not { } found || found.End <= i)
            return i + 1;
        if (found.Anchor != PeriodAnchor.Clause && IsCompared(c, i, found))
            found = found with { Comparison = true };
        c.Add(i, found, Explanation.Of(c, i, found));
        return found.End;
    }

    /// <summary>Words that no rule knows start no period, but for FY21.</summary>
    private static bool MayStart(PeriodContext c, int i)
    {
        if (!c.Has(i))
            return false;
        var token = c.Source.Tokens[i];
        return token.Kind == TokenKind.Number || token.Word != 0 || (token.Length is 4 or 6 && c.Source.Text[token.Start] is 'F' or 'f');
    }

    private static Reading? Longer(Reading? first, Reading? second) => first is { } a && (second is not { } b || a.End >= b.End) ? first : second;

    /// <summary>“than last year”, “on 2003”, “compared with June”: the period is what another is measured against.</summary>
    private bool IsCompared(PeriodContext c, int i, Reading reading)
    {
        if (reading.Kind is not (PeriodKind.Year or PeriodKind.Quarter or PeriodKind.Month or PeriodKind.Half or PeriodKind.Week) || !(reading.To < c.Published))
            return false;
        var before = c.Words.Determiners.Contains(c.Word(i - 1)) ? i - 2 : i - 1;
        return _comparing.Contains(c.Word(before));
    }
}
