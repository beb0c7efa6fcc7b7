using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>Finds the periods that a text names and resolves them against its publication date.</summary>
public sealed class PeriodRecogniser
{
    /// <summary>“the three-month period”: a noun right behind, or with two words or a word and a hyphen before it.</summary>
    private const int LedReach = 3;

    private readonly PeriodWords _words;
    private readonly AtomReader _atoms;
    private readonly DeadlineReader _deadlines;
    private readonly RangeReader _ranges;
    private readonly WordSet _comparing;
    private readonly WordSet _linking;
    private readonly WordSet _compared;
    private readonly WordSet _on;
    private readonly WordSet _starts;
    private readonly WordMark _mayStart;

    /// <summary>Articles, “in” and the like, the most frequent of the words that open a period.</summary>
    private readonly WordMark _leading;

    /// <summary>The nouns of which one stands at most <see cref="LedReach"/> words behind such an opener.</summary>
    private readonly WordMark _led;

    public PeriodRecogniser(VocabularyBuilder words)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = new(words);
        _atoms = new(_words);
        _deadlines = new(_words, _atoms);
        _ranges = new(_words, _atoms);
        _comparing = words.Set("than from versus vs against");
        _linking = words.Set("with to");
        _compared = words.Set("compared comparison comparisons relative compares");
        _on = words.Set("on over");
        _starts = _words.Starts("""
            q1 q2 q3 q4 h1 h2 fiscal financial business calendar accounting fy mid this current past last next coming following latest recent
            yesterday tomorrow tonight full annual yearly quarterly the that a an now currently presently today nowadays at right to as so thus
            earlier rest remainder balance same corresponding comparable equivalent like previous prior preceding sequentially on y q m w
            yoy qoq mom wow by until till through before since within in from between end close start beginning middle holiday christmas festive black year upcoming its their early late
            """);
        _mayStart = words.Mark(_starts) | WordMark.Numbers | WordMark.Digits;
        _leading = words.Mark(_words.Set("the its their that a an in"));
        _led = words.Mark(_words.Set("period end close start beginning middle") | new WordSet(_words.Units.Keys));
    }

    /// <param name="source">The text, made with the vocabulary of the same builder.</param>
    /// <param name="published">Null when unknown: relative periods are then found without dates.</param>
    /// <param name="entities">Names, in the order of the text; their words name no periods.</param>
    /// <returns>The periods in the order of the text, free of overlaps.</returns>
    public IReadOnlyList<PeriodMention> Recognise(SourceText source, DateOnly? published, IReadOnlyList<EntityMention> entities)
    {
        PeriodContext c = new(source, published, entities, _words);
        c.Fiscal = _atoms.Learner.Learn(c);
        foreach (ref readonly var sentence in source.SentenceSpan)
        {
            c.Enter(sentence);
            for (var i = _mayStart.Next(source, sentence.First); i < sentence.End; i = _mayStart.Next(source, i))
                i = Read(c, i);
            ReadAhead(c);
        }
        c.Release();
        return c.Mentions;
    }

    /// <summary>“rose 5% year-on-year in June”: a basis without a period before it in its sentence takes the one behind.</summary>
    private static void ReadAhead(PeriodContext c)
    {
        for (var i = c.SentenceMentions; i < c.Mentions.Count; i++)
        {
            var mention = c.Mentions[i];
            if (Antecedents.Usable(mention))
                return;
            if (mention is not { Rule: "change-basis", Shift: { } shift })
                continue;
            var fits = ComparisonReader.Fits(shift);
            if (Behind(c, i, fits) is not { } behind || ComparisonReader.Moved(behind, shift) is not { } span)
                continue;
            c.Mentions[i] = mention with { Kind = behind.Kind, From = span.From, To = span.To, Reason = new PeriodReason(c.Source.Text, c.Published, null) };
        }
    }

    private static PeriodMention? Behind(PeriodContext c, int mention, Func<PeriodMention, bool> fits)
    {
        for (var i = mention + 1; i < Math.Min(c.Mentions.Count, mention + Antecedents.SentenceReach); i++)
        {
            if (Antecedents.Usable(c.Mentions[i]) && fits(c.Mentions[i]))
                return c.Mentions[i];
        }
        return null;
    }

    private int Read(PeriodContext c, int i)
    {
        if (!MayStart(c, i))
            return i + 1;
        var deadline = _deadlines.Read(c, i);
        var atom = _atoms.Read(c, i);
        var range = _ranges.Read(c, i, atom);
        // Readings are large: where there is none, as mostly, none is copied.
        if (!(deadline.HasValue || atom.HasValue || range.HasValue))
            return i + 1;
        if (Longer(deadline, Longer(range, atom)) is not { } found || found.End <= i)
            return i + 1;
        if (found.Anchor != PeriodAnchor.Clause && IsCompared(c, i, found))
            found = found with { Comparison = true };
        c.Add(i, found);
        return found.End;
    }

    /// <summary>Most words start no period and are passed over with one look.</summary>
    private bool MayStart(PeriodContext c, int i)
    {
        ref readonly var token = ref c.Tokens[i];
        if ((_leading.Has(token) && !LeadsNoun(c, i)) || !c.Has(i) || c.IsInRow(i))
            return false;
        return _starts.Contains(c.Word(i)) || c.IsNumber(i) || c.MayBeShortYear(i);
    }

    private bool LeadsNoun(PeriodContext c, int i)
    {
        var end = Math.Min(c.SentenceEnd, i + 1 + LedReach);
        for (var k = i + 1; k < end; k++)
        {
            if (_led.Has(c.Tokens[k]))
                return true;
        }
        return false;
    }

    private static Reading? Longer(Reading? first, Reading? second) => first is { } a && (second is not { } b || a.End >= b.End) ? first : second;

    /// <summary>“than last year”, “on 2003”, “compared with June”: the period is what another is measured against.</summary>
    private bool IsCompared(PeriodContext c, int i, Reading reading)
    {
        if (reading.Kind is not (PeriodKind.Year or PeriodKind.Quarter or PeriodKind.Month or PeriodKind.Half or PeriodKind.Week) || !(reading.To < c.Published))
            return false;
        var before = c.Words.Determiners.Contains(c.Word(i - 1)) ? i - 2 : i - 1;
        if (_comparing.Contains(c.Word(before)) || (_linking.Contains(c.Word(before)) && (_compared.Contains(c.Word(before - 1)) || _compared.Contains(c.Word(before - 2)))))
            return true;
        return reading is { Kind: PeriodKind.Year, Anchor: PeriodAnchor.Absolute, Rule: "year" } && _on.Contains(c.Word(before)) && before == i - 1;
    }
}
