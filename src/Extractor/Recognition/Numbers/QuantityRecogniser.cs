using Extractor.Recognition.Companies;
using Extractor.Recognition.Periods;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>
/// Finds every number of a text and decides what it is: a quantity with its unit, or no quantity, with the reason. Each
/// number token ends up in exactly one mention.
/// </summary>
public sealed class QuantityRecogniser
{
    private readonly NumberLexicon _numbers;
    private readonly QuantityReader _quantities;
    private readonly DateRules _dates;
    private readonly ShapeRules _shapes;
    private readonly LabelRules _labels;
    private readonly WordRules _words;
    private readonly UnitLexicon _units;
    private readonly UnitSharing _sharing;
    private readonly UnitEllipsis _ellipsis;
    private readonly NounElsewhere _elsewhere;
    private readonly WordSet _articles;

    /// <summary>The words that may be a number by themselves, and the articles.</summary>
    private readonly WordMark _starts;
    private readonly WordMark _candidates;
    private readonly WordSet _lasting;

    /// <param name="words">The vocabulary under construction.</param>
    /// <param name="units">Units, currencies and nouns of the same vocabulary.</param>
    /// <exception cref="InvalidDataException">An embedded lexicon cannot be read.</exception>
    public QuantityRecogniser(VocabularyBuilder words, UnitLexicon units)
    {
        WordSets sets = new(words);
        _units = units;
        _numbers = new NumberLexicon(words);
        NounPhraseReader nouns = new(words, sets, units.Nouns);
        _quantities = new QuantityReader(words, sets, _numbers, units, nouns);
        _dates = new DateRules(words, sets, units, nouns);
        _shapes = new ShapeRules(words, sets, _numbers, units, nouns);
        _labels = new LabelRules(words, sets, _numbers, units, nouns);
        _words = new WordRules(words, sets, _numbers, units, nouns);
        _sharing = new UnitSharing(words);
        _ellipsis = new UnitEllipsis(words, sets);
        _elsewhere = new NounElsewhere(words, sets, units, nouns);
        _articles = words.Set("a an another");
        _starts = words.Mark(_articles | new WordSet(_numbers.Ids(kind => kind is not (NumberWordKind.None or NumberWordKind.Letter or NumberWordKind.Parts))));
        _candidates = _starts | WordMark.Numbers | WordMark.Digits;
        _lasting = words.Set("for over lasting");
    }

    /// <summary>Appends what it finds, in the order of the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="entities">Its names, in order; numbers inside are parts of names.</param>
    /// <param name="periods">Its periods, in order; numbers inside are dates, unless the period is told by its length.</param>
    /// <param name="quantities">Receives the quantities.</param>
    /// <param name="nonQuantities">Receives all other numbers.</param>
    /// <param name="published">The article's date, null when unknown: it tells currencies in and out of use.</param>
    public void Recognise(SourceText source, IReadOnlyList<EntityMention> entities, IReadOnlyList<PeriodMention> periods, List<QuantityMention> quantities, List<NonQuantityMention> nonQuantities, DateOnly? published = null)
    {
        TokenWindow window = new(source);
        var style = TextStyle.Of(window, _units, published);
        int entity = 0, period = 0, firstQuantity = quantities.Count;
        NumberRows rows = new(firstQuantity);
        for (var i = _candidates.Next(source, 0); i < window.Count; i = _candidates.Next(source, i))
        {
            if (!IsCandidate(window, i))
            {
                i++;
                continue;
            }
            while (entity < entities.Count && entities[entity].End <= i)
                entity++;
            while (period < periods.Count && periods[period].End <= i)
                period++;
            var inName = entity < entities.Count && entities[entity].First <= i && IsName(entities[entity]);
            var around = period < periods.Count && periods[period].First <= i ? periods[period] : null;
            i = Read(window, i, style, inName ? entities[entity] : null, around, quantities, nonQuantities, rows);
        }
        CompanyInNoun.Cut(window, entities, quantities, firstQuantity);
        Complete(window, quantities, firstQuantity, rows.Outside(quantities.Count));
    }

    /// <summary>Gives bare quantities the units that stand elsewhere.</summary>
    private void Complete(in TokenWindow window, List<QuantityMention> quantities, int first, IReadOnlyList<NumberRows.Part> parts)
    {
        for (var part = parts.Count - 1; part >= 0; part--)
            _sharing.Apply(window, quantities, parts[part]);
        foreach (var part in parts)
            _elsewhere.Apply(window, quantities, part);
        foreach (var part in parts)
            _ellipsis.Apply(window, quantities, first, part);
    }

    private int Read(in TokenWindow window, int first, in TextStyle style, EntityMention? name, PeriodMention? period, List<QuantityMention> quantities, List<NonQuantityMention> nonQuantities, NumberRows rows)
    {
        if (name is not null)
            return Add(window, first, new NonQuantityReading(first + 1, NonQuantityReason.PartOfName, "inside-name", $"part of the name {name.Name}"), nonQuantities);
        if (period is not null && !IsMeasuredInside(window, first, period))
            return Add(window, first, InsidePeriod(window, first), nonQuantities);
        if (NumberRow.TryRead(window, first, out var bare))
        {
            rows.Add(quantities.Count, bare);
            quantities.Add(bare);
            return bare.End;
        }
        var priced = _units.Before(window, first).Found;
        if (LabelRules.TryReadTicker(window, first, out var reading))
            return Add(window, first, reading, nonQuantities);
        if (!priced && (_dates.TryRead(window, first, out reading) || _shapes.TryRead(window, first, out reading) || _labels.TryRead(window, first, out reading) || _words.TryRead(window, first, out reading)))
            return Add(window, first, reading, nonQuantities);
        if (_quantities.TryRead(window, first, quantities.Count > 0 ? quantities[^1] : null, style, out var quantity, out reading))
        {
            quantities.Add(quantity);
            return quantity.End;
        }
        if (reading.End > first)
            return Add(window, first, reading, nonQuantities);
        return _articles.Contains(window.Word(first)) || IsCountlessPart(window, first) ? first + 1 : Add(window, first, _words.Leftover(window, first), nonQuantities);
    }

    private static int Add(in TokenWindow window, int first, NonQuantityReading reading, List<NonQuantityMention> into)
    {
        into.Add(new NonQuantityMention(first, reading.End, window.Span(first, reading.End), reading.Rule, reading.Reason, reading.Detail));
        return reading.End;
    }

    /// <summary>A group (“the four airlines”) and an anaphor (“the two companies”) count; a name does not.</summary>
    private static bool IsName(EntityMention entity) => entity.Kind != EntityKind.Group && entity.Resolution != EntityResolution.Anaphor;

    private static NonQuantityReading InsidePeriod(in TokenWindow window, int first)
    {
        var year = window.IsNumber(first) && window[first].Length == 4;
        return new NonQuantityReading(first + 1, year ? NonQuantityReason.Year : NonQuantityReason.Date, "inside-period", year ? "year of a period" : "part of a period");
    }

    /// <summary>“for three months” measures a time; a number with a price or a percent sign never was a date.</summary>
    private bool IsMeasuredInside(in TokenWindow window, int first, PeriodMention period)
    {
        if (_units.Before(window, first).Found)
            return true;
        var next = _units.After(window, window.IsHyphen(first + 1) ? first + 2 : first + 1).Form;
        if (next is { Dimension: Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Money } && next.Written.Length > 0)
            return true;
        return _lasting.Contains(window.Word(period.First)) && first == period.First + 1 && !_articles.Contains(window.Word(first));
    }

    private bool IsCandidate(in TokenWindow window, int i)
    {
        ref readonly var token = ref window.Tokens[i];
        if (token.Kind != TokenKind.Word)
            return token.Kind == TokenKind.Number;
        if (!_starts.Has(token))
            return token.HasDigits;
        return !_articles.Contains(token.Word) || _numbers[window.Word(i + 1)].Kind is NumberWordKind.Part or NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen;
    }

    /// <summary>“the quarter”: a part of the year, no number.</summary>
    private bool IsCountlessPart(in TokenWindow window, int i) => _numbers[window.Word(i)] is { Kind: NumberWordKind.Part, Value: 4 } && window.Chars(i).StartsWith("q", StringComparison.OrdinalIgnoreCase);
}
