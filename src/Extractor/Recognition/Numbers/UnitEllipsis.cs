using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>
/// “500 boats, up from 450”: a bare number that is compared with an earlier one of the sentence, and is
/// of its size, has its unit.
/// </summary>
internal sealed class UnitEllipsis
{
    private const decimal MostTimes = 20;
    private const int MostListed = 8;
    private const int MostParallel = 10;
    private const int MostBetween = 3;

    private readonly WordSet _comparing;
    private readonly WordSet _compared;
    private readonly WordSet _follow;
    private readonly WordSet _joining;
    private readonly WordSet _parallel;
    private readonly WordSet _places;
    private readonly WordSet _leading;
    private readonly WordSet _earlier;
    private readonly WordSet _moneyNouns;
    private readonly WordSet _moves;
    private readonly int _who;
    private readonly int _the;
    private readonly int _of;

    public UnitEllipsis(VocabularyBuilder words, WordSets sets)
    {
        _comparing = words.Set("from against versus vs than including");
        _compared = words.Set("compared comparing compares");
        _places = words.Set("in for from at on");
        _parallel = words.Set("had has have by won got took made sold is was are were at");
        _joining = words.Set("and or");
        _leading = words.Set("to worth");
        _earlier = words.Set("previous prior adjusted revised earlier current record the an a");
        _moves = words.Set("up down");
        _who = words.Word("who");
        _the = words.Word("the");
        _of = words.Word("of");
        _moneyNouns = sets["money-nouns"];
        _follow = words.Set("by in from to a last the this next on at for as compared");
    }

    public void Apply(in TokenWindow window, List<QuantityMention> quantities, int first, NumberRows.Part part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            var bare = quantities[i];
            if (bare.Unit is not null || bare.Rule != "bare-number" || NumberRow.Surrounds(window, bare))
                continue;
            if (ListedWith(window, quantities, i, first) is { } listed)
            {
                var factor = MinorFactor(window, listed, bare);
                quantities[i] = bare with { Value = bare.Value * factor, Step = bare.Step * factor, Unit = listed.Unit, Dimension = listed.Dimension, Note = $"in a list with {listed.Span.Of(window.Text)}" };
                continue;
            }
            if (i + 1 < quantities.Count && IsIndexLevel(window, bare, quantities[i + 1]))
            {
                quantities[i] = bare with { Unit = quantities[i + 1].Unit, Dimension = Dimension.IndexPoint, Note = $"a level that moved {quantities[i + 1].Span.Of(window.Text)}" };
                continue;
            }
            if (!IsCompared(window, bare))
                continue;
            var sentence = window.Source.SentenceAt(bare.First);
            var to = _leading.Contains(window.Word(bare.First - 1)) || IsMoneyNoun(window, bare.First);
            for (var j = i - 1; j >= first && j >= i - 4 && window.Source.SentenceAt(quantities[j].First) == sentence; j--)
            {
                if (j == i - 1 && IsRate(window, quantities[j], bare))
                {
                    quantities[i] = bare with { Unit = quantities[j].Unit, Dimension = quantities[j].Dimension, Note = $"compared with {quantities[j].Span.Of(window.Text)}" };
                    break;
                }
                if (to ? !Leads(quantities[j], bare) : !IsLike(quantities[j], bare))
                    continue;
                quantities[i] = bare with { Unit = quantities[j].Unit, Dimension = quantities[j].Dimension, Note = $"compared with {quantities[j].Span.Of(window.Text)}" };
                break;
            }
        }
    }

    private QuantityMention? ListedWith(in TokenWindow window, List<QuantityMention> quantities, int i, int first)
    {
        if (i > first && IsListed(window, quantities[i - 1], quantities[i]))
            return quantities[i - 1];
        for (var j = i - 1; j >= first && j >= i - MostBetween; j--)
        {
            if (IsParallel(window, quantities[j], quantities[i]) || window.Word(quantities[i].End) == _who && IsListed(window, quantities[j], quantities[i]))
                return quantities[j];
        }
        return null;
    }

    /// <summary>“8,369.03 up 58.06 points”.</summary>
    private bool IsIndexLevel(in TokenWindow window, QuantityMention bare, QuantityMention change) =>
        change.Dimension == Dimension.IndexPoint && change.First == bare.End + 1 && _moves.Contains(window.Word(bare.End)) && bare.Value > change.Value;

    /// <summary>A hundredth for “90.5 cents, the lowest is 80.25”, since cents are kept as parts of the dollar.</summary>
    private static decimal MinorFactor(in TokenWindow window, QuantityMention earlier, QuantityMention bare) =>
        earlier.Dimension is Dimension.Money or Dimension.MoneyRate && bare.Step < 1000 && window.IsNumber(earlier.First) && DigitParser.TryParse(window.Chars(earlier.First), false, out var printed, out _) && earlier.Value * 100 == printed ? 0.01m : 1;

    /// <summary>“30 cars in Spain, 20 in Italy and 10 in France”: each with the same preposition behind it.</summary>
    private bool IsListed(in TokenWindow window, QuantityMention earlier, QuantityMention bare)
    {
        if (earlier.Unit is null || earlier.End > bare.First || bare.First - earlier.End > (window.Word(bare.End) == _who ? MostListed * 2 : MostListed) || window.Word(bare.End) == 0 || window.Word(bare.End) != window.Word(earlier.End) || !(_places.Contains(window.Word(bare.End)) || window.Word(bare.End) == _who) || !(window.Word(bare.End) == _who || window[bare.End + 1].Capitalised || (window.Word(bare.End + 1) == _the && window[bare.End + 2].Capitalised)))
            return false;
        return (window.Is(bare.First - 1, ',') || _joining.Contains(window.Word(bare.First - 1))) && window.Source.SentenceAt(earlier.First) == window.Source.SentenceAt(bare.First);
    }

    /// <summary>“X had 5 seats and Y had 4”, “rose by 2 percent, the other by 1”: the same word before both, nothing behind the second.</summary>
    private bool IsParallel(in TokenWindow window, QuantityMention earlier, QuantityMention bare)
    {
        var word = window.Word(bare.First - 1);
        if (earlier.Unit is null || word == 0 || !_parallel.Contains(word) || word != window.Word(earlier.First - 1) || !(window.IsBreak(bare.End) || window.IsPunctuation(bare.End)))
            return false;
        var value = bare.Value * MinorFactor(window, earlier, bare);
        return earlier.Value <= value * MostParallel && value <= earlier.Value * MostParallel && window.Source.SentenceAt(earlier.First) == window.Source.SentenceAt(bare.First);
    }

    /// <summary>“against a loss of 3 billion”.</summary>
    private bool IsMoneyNoun(in TokenWindow window, int first) => _moneyNouns.Contains(window.Word(first - 1)) || (window.Word(first - 1) == _of && _moneyNouns.Contains(window.Word(first - 2)));

    private bool IsCompared(in TokenWindow window, QuantityMention bare)
    {
        var before = bare.BoundSpan is { } bound && bound.Start < bare.Span.Start ? window.Source.TokenAt(bound.Start) - 1 : bare.First - 1;
        if (window.Is(bare.End, ')') && !window.Is(bare.First - 1, '('))
            return false;
        if ((_leading.Contains(window.Word(bare.First - 1)) || IsMoneyNoun(window, bare.First)) && (!window.IsWord(bare.End) || window.IsBreak(bare.End) || _follow.Contains(window.Word(bare.End))))
            return true;
        for (var steps = 0; steps < 2 && _earlier.Contains(window.Word(before)); steps++)
            before--;
        if (_comparing.Contains(window.Word(before)) || _compared.Contains(window.Word(before - 1)))
            return true;
        return _joining.Contains(window.Word(before)) && (_follow.Contains(window.Word(bare.End)) || !window.IsWord(bare.End));
    }

    /// <summary>“rose 3 points to 512” is a level in points; “2 million guilders … up 5 pct to 40 million” is money.</summary>
    private static bool Leads(QuantityMention earlier, QuantityMention bare) =>
        earlier.Dimension == Dimension.IndexPoint ? earlier.Value < bare.Value && bare.Step < 1000 : earlier.Dimension == Dimension.Money && earlier.Step >= 1000 && bare.Step >= 1000;

    /// <summary>“to 46 percent from 45”: a level in percent is compared with another.</summary>
    private bool IsRate(in TokenWindow window, QuantityMention earlier, QuantityMention bare) =>
        earlier.Dimension == Dimension.Percent && earlier.Rule == "measure" && _leading.Contains(window.Word(earlier.First - 1)) && bare.First <= earlier.End + 2 && bare.Value <= 100
        && earlier.Value <= bare.Value * MostParallel && bare.Value <= earlier.Value * MostParallel && (window.IsBreak(bare.End) || window.IsPunctuation(bare.End) || _follow.Contains(window.Word(bare.End)));

    private static bool IsLike(QuantityMention earlier, QuantityMention bare) =>
        earlier.Unit is not null && earlier.Dimension is not (Dimension.None or Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Times or Dimension.Duration)
        && earlier.Value > 0 && bare.Value > 0 && earlier.Value / bare.Value is <= MostTimes and >= 1 / MostTimes;
}
