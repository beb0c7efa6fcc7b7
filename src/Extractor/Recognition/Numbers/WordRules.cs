using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Number words that are no quantity: ordinals, the pronoun “one”, fixed phrases.</summary>
internal sealed class WordRules
{
    private readonly NumberLexicon _numbers;
    private readonly NounPhraseReader _nouns;
    private readonly UnitLexicon _units;
    private readonly WordSet _oneFollow;
    private readonly WordSet _pronounBefore;
    private readonly WordSet _oneIdioms;
    private readonly WordSet _digits;
    private readonly WordSet _timesFollow;
    private readonly WordSet _stop;
    private readonly WordSet _multiplyBefore;
    private readonly WordSet _article;
    private readonly WordSet _ranging;
    private readonly WordSet _half;
    private readonly WordSet _signs;
    private readonly WordSet _ranked;
    private readonly int _one;
    private readonly int _in;
    private readonly int _out;
    private readonly int _and;
    private readonly int _between;

    public WordRules(VocabularyBuilder words, WordSets sets, NumberLexicon numbers, UnitLexicon units, NounPhraseReader nouns)
    {
        (_numbers, _units, _nouns) = (numbers, units, nouns);
        _oneFollow = sets["one-follow"];
        _pronounBefore = sets["pronoun-before"];
        _oneIdioms = sets["one-idioms"];
        _digits = sets["digit-idioms"];
        _timesFollow = sets["times-follow"];
        _stop = sets["stop"];
        _multiplyBefore = words.Set("to will would could should may might can than nearly almost about roughly least more");
        _article = words.Set("a an the its his her their");
        _ranging = words.Set("to or");
        _half = words.Set("in upper lower top bottom front back better other");
        _signs = words.Set("minus negative");
        _ranked = words.Set("top bottom");
        _between = words.Word("between");
        (_one, _in, _out, _and) = (words.Word("one"), words.Word("in"), words.Word("out"), words.Word("and"));
    }

    public bool TryRead(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        var word = _numbers[window.Word(first)];
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Idiom, "fixed-phrase", "a fixed phrase");
        if (window.Word(first) == _one)
            return TryReadOne(window, first, ref reading);
        if (word.Kind == NumberWordKind.None)
            return _article.Contains(window.Word(first)) && _numbers[window.Word(first + 1)].Kind is NumberWordKind.Hundred or NumberWordKind.Scale && TryReadCompoundOrdinal(window, first, ref reading);
        switch (word.Kind)
        {
            case NumberWordKind.Zero:
                return window.IsHyphen(first + 1) || (window.IsHyphen(first - 1) && window.IsWord(first - 2));
            case NumberWordKind.Multiply:
                return window.IsHyphen(first + 1) || IsDigits(window, first) || !(_multiplyBefore.Contains(window.Word(first - 1)) || (_timesFollow.Contains(window.Word(first + 1)) && !window.IsBreak(first + 1)));
            case NumberWordKind.Multiplied:
                return _article.Contains(window.Word(first - 1)) && window.Word(first + 1) != 0 && word.Value > 0 && !_timesFollow.Contains(window.Word(first + 1)) && !_stop.Contains(window.Word(first + 1));
            case NumberWordKind.Multiple:
                return !_timesFollow.Contains(window.Word(first + 1)) && !_multiplyBefore.Contains(window.Word(first - 1));
            case NumberWordKind.Unit or NumberWordKind.Ten or NumberWordKind.Teen when _ranked.Contains(window.Word(first - 1)) && !_nouns.Read(window, new NumberReading(first, first + 1, word.Value, 1, NumberForm.Words)).Found:
                reading = new NonQuantityReading(first + 1, NonQuantityReason.Identifier, "rank", "the places of a ranking");
                return true;
            case NumberWordKind.Unit or NumberWordKind.Ten or NumberWordKind.Teen:
                return TryReadCompoundOrdinal(window, first, ref reading) || IsDigits(window, first);
            default:
                return false;
        }
    }

    /// <summary>Ordinals and denominators that no fraction reader took.</summary>
    public NonQuantityReading Leftover(in TokenWindow window, int first) => _numbers[window.Word(first)].Kind switch
    {
        NumberWordKind.Part when _numbers[window.Word(first)].Value > 2 => new(first + 1, NonQuantityReason.Ordinal, "ordinal", "an ordinal"),
        NumberWordKind.Ordinal => new(first + 1, NonQuantityReason.Ordinal, "ordinal", "an ordinal"),
        NumberWordKind.Part when _half.Contains(window.Word(first - 1)) => new(first + 1, NonQuantityReason.Idiom, "fixed-phrase", "a half that measures nothing"),
        NumberWordKind.Part => new(first + 1, NonQuantityReason.Date, "half-year", "a half of a year or of a game"),
        _ when window.IsNumber(first) => new(first + 1, NonQuantityReason.Identifier, "no-number", "digits that make no single number"),
        _ => new(first + 1, NonQuantityReason.Idiom, "no-exact-number", "a number word without a number"),
    };

    private bool TryReadOne(in TokenWindow window, int first, ref NonQuantityReading reading)
    {
        var next = first + 1;
        if (_signs.Contains(window.Word(first - 1)))
            return false;
        if (_numbers[window.Word(next)].Kind == NumberWordKind.Hundred && TryReadCompoundOrdinal(window, first, ref reading))
            return true;
        if (window.IsHyphen(next))
            return _oneIdioms.Contains(window.Word(next + 1)) || IsDigits(window, first) || TryReadCompoundOrdinal(window, first, ref reading);
        if (_numbers[window.Word(next)].Kind is not (NumberWordKind.None or NumberWordKind.Unit or NumberWordKind.Letter or NumberWordKind.Ordinal) && !window.IsBreak(next))
            return false;
        if (window.Word(next) == _in && !window.IsBreak(next + 1) && (_numbers[window.Word(next + 1)].Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten || (window.IsNumber(next + 1) && window[next + 1].Length < 4)))
            return false;
        if (window.Word(next) == _and && window.Word(first - 1) == _between && (window.IsNumber(next + 1) || _numbers[window.Word(next + 1)].Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten))
            return false;
        if (_ranging.Contains(window.Word(next)) && window.Word(next + 1) != _one && (window.IsNumber(next + 1) || _numbers[window.Word(next + 1)].Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten))
            return false;
        if (window.Word(next) == _out || (window.Word(next) == _and && (_numbers[window.Word(next + 1)].Kind == NumberWordKind.Part || (_article.Contains(window.Word(next + 1)) && _numbers[window.Word(next + 2)].Kind == NumberWordKind.Part))))
            return false;
        if (_units.After(window, next).Form is { Dimension: Dimension.Length or Dimension.Mass or Dimension.Volume or Dimension.Area } && !window.Tight(next))
            return false;
        var counted = window.IsWord(next) && !window.IsBreak(next) && !_stop.Contains(window.Word(next)) && !_oneFollow.Contains(window.Word(next)) && !window.Tight(next);
        var measured = _units.After(window, next).Form is { Dimension: not Dimension.Times } && !window.Tight(next);
        if (counted && !_pronounBefore.Contains(window.Word(first - 1)) && (measured || _nouns.Read(window, new NumberReading(first, next, 1, 1, NumberForm.Words)).Found))
            return false;
        reading = new NonQuantityReading(next, NonQuantityReason.Pronoun, "pronoun-one", "“one” stands for a thing");
        return true;
    }

    /// <summary>twenty-first, thirty-second.</summary>
    private bool TryReadCompoundOrdinal(in TokenWindow window, int first, ref NonQuantityReading reading)
    {
        var at = first;
        var kind = NumberWordKind.None;
        for (var i = _article.Contains(window.Word(first)) ? first + 1 : first; i < first + 12 && !(i > first && window.IsBreak(i)); i++)
        {
            var next = _numbers[window.Word(i)].Kind;
            if (next is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten or NumberWordKind.Hundred or NumberWordKind.Scale)
                (at, kind) = (i, next);
            else if (!window.IsHyphen(i) && window.Word(i) != _and)
                break;
        }
        at = window.IsHyphen(at + 1) ? at + 2 : at + 1;
        var large = _numbers[window.Word(at)].Value >= 100 && kind is NumberWordKind.Unit or NumberWordKind.Teen && at > first + 1 == window.IsHyphen(first + 1) && window.Word(first) != _one;
        if (!(large || kind is NumberWordKind.Ten or NumberWordKind.Hundred or NumberWordKind.Scale) || window.IsBreak(at) || _numbers[window.Word(at)].Kind is not (NumberWordKind.Ordinal or NumberWordKind.Part) || (_numbers[window.Word(at)].Value is 2 && !IsSecond(window, at)) || _numbers[window.Word(at)].Value == 4 && window.Chars(at).StartsWith("q"))
            return false;
        reading = new NonQuantityReading(at + 1, NonQuantityReason.Ordinal, "ordinal", "an ordinal");
        return true;
    }

    private static bool IsSecond(in TokenWindow window, int at) => window.Chars(at).StartsWith("sec", StringComparison.OrdinalIgnoreCase);

    /// <summary>double-digit, six-figure.</summary>
    private bool IsDigits(in TokenWindow window, int first)
    {
        var next = window.IsHyphen(first + 1) ? first + 2 : first + 1;
        return _digits.Contains(window.Word(next)) && (next == first + 2 || _numbers[window.Word(first)].Kind == NumberWordKind.Multiply);
    }
}
