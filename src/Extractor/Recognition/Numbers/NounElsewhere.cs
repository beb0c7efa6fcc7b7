using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>
/// Finds what a bare number counts where the noun does not follow it: “a week or two”, “six of the nine plants”,
/// “the number of plants rose to nine”.
/// </summary>
internal sealed class NounElsewhere
{
    private const int MostBefore = 20;
    private const int MostToWhole = 5;

    private readonly UnitLexicon _units;
    private readonly NounPhraseReader _nouns;
    private readonly WordSet _articles;
    private readonly WordSet _numbers;
    private readonly WordSet _reaching;
    private readonly WordSet _stop;
    private readonly int _or;
    private readonly int _of;

    public NounElsewhere(VocabularyBuilder words, WordSets sets, UnitLexicon units, NounPhraseReader nouns)
    {
        (_units, _nouns) = (units, nouns);
        _articles = words.Set("a an another");
        _numbers = words.Set("number numbers");
        _reaching = words.Set("to at from reach reached reaches reaching hit hits was is were be than exceeded exceeds totalled totaled passed topped");
        _stop = sets["stop"];
        (_or, _of) = (words.Word("or"), words.Word("of"));
    }

    public void Apply(in TokenWindow window, List<QuantityMention> quantities, NumberRows.Part part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            var bare = quantities[i];
            if (bare.Unit is not null || bare.Rule is not ("bare-number" or "order-of-magnitude" or "range"))
                continue;
            if (NumberRow.Surrounds(window, bare) && (i + 1 == quantities.Count || quantities[i + 1].Unit is null))
                continue;
            if (TryReadBefore(window, bare, out var named) || (i + 1 < quantities.Count && (TryReadWhole(window, bare, quantities[i + 1], out named) || TryReadSized(window, bare, quantities[i + 1], out named))) || TryReadNumberOf(window, bare, out named))
                quantities[i] = named;
        }
    }

    private bool TryReadBefore(in TokenWindow window, QuantityMention bare, out QuantityMention named)
    {
        named = bare;
        var noun = bare.First - 2;
        if (window.Word(bare.First - 1) != _or || bare.Value is < 2 or > 3 || bare.High is not null || !window.IsWord(noun) || !(_articles.Contains(window.Word(noun - 1)) || (_articles.Contains(window.Word(noun - 2)) && window.IsWord(noun - 1))))
            return false;
        var span = window.Span(noun, noun + 1);
        if (_units.After(window, noun) is { Form: { IsMoney: false } form } match && match.End == noun + 1)
            named = bare with { Unit = form.Unit, Dimension = form.Dimension, UnitSpan = span };
        else if (_units.Nouns.IsSingular(window.Word(noun)))
            named = bare with { Unit = window.Source.Vocabulary[window.Word(noun)], Dimension = Dimension.Count, UnitSpan = span, NounSpan = span };
        return named.Unit is not null;
    }

    /// <summary>“six of the nine plants” are six plants.</summary>
    private bool TryReadWhole(in TokenWindow window, QuantityMention bare, QuantityMention whole, out QuantityMention named)
    {
        named = bare;
        if (window.Word(bare.End) != _of || whole.Dimension != Dimension.Count || whole.First - bare.End > MostToWhole || whole.Value < bare.Value)
            return false;
        for (var i = bare.End + 1; i < whole.First; i++)
        {
            if (!window.IsWord(i) || window.IsBreak(i))
                return false;
        }
        named = bare with { Unit = whole.Unit, Dimension = whole.Dimension, UnitSpan = whole.UnitSpan, NounSpan = whole.NounSpan, Note = "a part of those counted behind it" };
        return true;
    }

    /// <summary>“six 90-minute sessions”, “9 million 2 litre cans”: a measure stands between the number and the noun.</summary>
    private bool TryReadSized(in TokenWindow window, QuantityMention bare, QuantityMention size, out QuantityMention named)
    {
        named = bare;
        if (size.First != bare.End || size.Unit is null || size.Dimension is Dimension.Percent or Dimension.Times || bare.High is not null || bare.Value < 2 || bare.Step == 0)
            return false;
        var noun = _nouns.Read(window, new NumberReading(size.First, size.End, 2, 1, NumberForm.Words));
        if (noun.Noun is not { } span)
            return false;
        named = bare with { Unit = noun.Unit, Dimension = Dimension.Count, UnitSpan = span, NounSpan = span, Note = "the noun stands behind its size" };
        return true;
    }

    private bool TryReadNumberOf(in TokenWindow window, QuantityMention bare, out QuantityMention named)
    {
        named = bare;
        var before = bare.BoundSpan is { } bound && bound.Start < bare.Span.Start ? window.Source.TokenAt(bound.Start) - 1 : bare.First - 1;
        if (bare.Value < 2 || !_reaching.Contains(window.Word(before)) || (window.IsWord(bare.End) && !window.IsBreak(bare.End) && !_stop.Contains(window.Word(bare.End))))
            return false;
        var start = window.Source.Sentences[window.Source.SentenceAt(bare.First)].First;
        for (var i = before; i > start && i > before - MostBefore; i--)
        {
            if (window.Word(i) != _of || !_numbers.Contains(window.Word(i - 1)))
                continue;
            var noun = _nouns.Read(window, new NumberReading(i, i + 1, 2, 1, NumberForm.Words));
            if (!noun.Found || noun.End > before)
                return false;
            named = bare with { Unit = noun.Unit, Dimension = Dimension.Count, UnitSpan = noun.Noun, NounSpan = noun.Noun, Note = "the sentence tells the number of these" };
            return true;
        }
        return false;
    }
}
