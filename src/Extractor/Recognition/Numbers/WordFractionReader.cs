using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>
/// Reads fractions whose numerator or denominator is more than one word: “twenty-three fifths”, “one twenty-fifth”,
/// “two hundred and fifty-four hundredths”.
/// </summary>
internal sealed class WordFractionReader
{
    private const int Longest = 16;

    private readonly NumberLexicon _numbers;
    private readonly CardinalReader _cardinals;
    private readonly WordSet _articles;
    private readonly int _and;

    public WordFractionReader(VocabularyBuilder words, NumberLexicon numbers, CardinalReader cardinals)
    {
        (_numbers, _cardinals) = (numbers, cardinals);
        _articles = words.Set("a an");
        _and = words.Word("and");
    }

    public bool TryRead(in TokenWindow window, int first, out NumberReading reading)
    {
        reading = default;
        var denominator = DenominatorAt(window, first);
        if (denominator <= first || !IsFree(window, denominator))
            return false;
        for (var split = first + 1; split <= denominator; split++)
        {
            if ((split == denominator && split == first + 1 && IsSimple(window.Word(first))) || !TryReadDenominator(window, split, denominator, out var whole) || !TryReadNumerator(window, first, split, whole, _numbers[window.Word(denominator)].Kind == NumberWordKind.Parts, out var value))
                continue;
            reading = new NumberReading(first, denominator + 1, value, 0, value < 1 ? NumberForm.Fraction : NumberForm.Words);
            return true;
        }
        return false;
    }

    /// <summary>“a third”, “two fifths”: where these are fractions, they are read elsewhere.</summary>
    private bool IsSimple(int word) => _articles.Contains(word) || _numbers[word].Kind is NumberWordKind.Unit;

    /// <summary>The denominator behind the number words that start at a token; -1 where none follows them.</summary>
    private int DenominatorAt(in TokenWindow window, int first)
    {
        for (var i = first; i < first + Longest && (i == first || !window.IsBreak(i)); i++)
        {
            var word = _numbers[window.Word(i)];
            if (word.Kind is NumberWordKind.Part or NumberWordKind.Parts or NumberWordKind.Ordinal)
                return IsTime(word, window.FirstChar(i)) ? -1 : i;
            var goesOn = word.Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten or NumberWordKind.Hundred or NumberWordKind.Scale || window.IsDash(i) || window.Word(i) == _and || _articles.Contains(window.Word(i));
            if (!goesOn)
                return -1;
        }
        return -1;
    }

    /// <summary>Halves and quarters are read elsewhere, and seconds are time.</summary>
    private static bool IsTime(NumberWord word, char initial) => (word.Kind == NumberWordKind.Ordinal && word.Value != 1) || (word.Value is 2 or 4 && initial is 'h' or 'q' or 'H' or 'Q');

    /// <summary>“a twenty-first birthday” is an ordinal: a noun follows.</summary>
    private bool IsFree(in TokenWindow window, int at) => _numbers[window.Word(at)].Kind == NumberWordKind.Parts || window.IsBreak(at + 1) || !(window.IsWord(at + 1) || window.IsHyphen(at + 1));

    /// <summary>“thirty-fifths”, “one thousand fifths”, “trillionths”: the number words from a split on, and the denominator.</summary>
    private bool TryReadDenominator(in TokenWindow window, int split, int at, out decimal value)
    {
        value = _numbers[window.Word(at)].Value;
        if (split == at)
            return value > 1;
        if (window.IsDash(split) || window.IsDash(split - 1) || window.Word(split - 1) == _and || _numbers[window.Word(split)].Kind is not (NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten))
            return false;
        var end = at;
        while (window.IsDash(end - 1) || window.Word(end - 1) == _and)
            end--;
        if (!_cardinals.TryRead(window, split, end, out var cardinal) || cardinal.End != end)
            return false;
        if (value >= 100)
            value *= cardinal.Value;
        else if (value < 10 ? cardinal.Value % 10 == 0 && cardinal.Value % 100 != 10 : cardinal.Value % 100 == 0)
            value += cardinal.Value;
        else
            return false;
        return true;
    }

    private bool TryReadNumerator(in TokenWindow window, int first, int end, decimal whole, bool plural, out decimal value)
    {
        value = 0;
        while (end > first && window.IsDash(end - 1))
            end--;
        var joint = end - 1;
        while (joint > first && window.Word(joint) != _and)
            joint--;
        if (joint == first)
            return TryReadCount(window, first, end, plural, out value) && (value /= whole) > 0;
        if (_numbers[window.Word(joint - 1)].Kind == NumberWordKind.Scale)
            return false;
        if (!IsPowerOfTen(whole) && plural && _numbers[window.Word(joint - 1)].Kind == NumberWordKind.Hundred && TryReadCount(window, first, end, plural, out value))
            return (value /= whole) > 0;
        if (!_cardinals.TryRead(window, first, joint, out var integer) || integer.End != joint || !TryReadCount(window, joint + 1, end, plural, out var count) || count >= whole)
            return false;
        value = integer.Value + (count / whole);
        return true;
    }

    /// <summary>A plural has any cardinal before it, a singular only “one” or “a”.</summary>
    private bool TryReadCount(in TokenWindow window, int first, int end, bool plural, out decimal value)
    {
        value = 1;
        if (end == first + 1 && (_articles.Contains(window.Word(first)) || _numbers[window.Word(first)] is { Kind: NumberWordKind.Unit, Value: 1 }))
            return true;
        if (!plural || !_cardinals.TryRead(window, first, end, out var count) || count.End != end)
            return false;
        value = count.Value;
        return true;
    }

    private static bool IsPowerOfTen(decimal value) => value is 100 or 1000 or 1_000_000;
}
