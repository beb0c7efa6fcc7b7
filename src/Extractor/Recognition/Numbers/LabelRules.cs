using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Numbers that name something: F-150, Section 232, S&amp;P 500, 4K, 12 Main Street.</summary>
internal sealed class LabelRules
{
    private readonly UnitLexicon _units;
    private readonly NounPhraseReader _nouns;
    private readonly NumberLexicon _numbers;
    private readonly WordSet _label;
    private readonly WordSet _street;
    private readonly WordSet _resolution;
    private readonly WordSet _stop;
    private readonly WordSet _change;
    private readonly WordSet _index;
    private readonly WordSet _nameOf;
    private readonly WordSet _months;
    private readonly WordSet _prefix;
    private readonly WordSet _versioned;
    private readonly int _to;
    private readonly int _top;
    private readonly int _s;

    public LabelRules(VocabularyBuilder words, WordSets sets, NumberLexicon numbers, UnitLexicon units, NounPhraseReader nouns)
    {
        (_units, _nouns, _numbers) = (units, nouns, numbers);
        _label = sets["label"];
        _street = sets["address-street"];
        _resolution = sets["resolution"];
        _stop = sets["stop"];
        _change = sets["change-verbs"];
        _index = sets["index"];
        _nameOf = sets["name-of"];
        _months = sets["months"];
        _versioned = words.Set("version versions release firmware ios ipados macos android windows linux");
        _prefix = words.Set("sub near mid over under about circa plus minus to year a");
        (_to, _top, _s) = (words.Word("to"), words.Word("top"), words.Word("'s"));
    }

    public bool TryRead(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        if (window.IsWord(first))
            return TryReadWord(window, first, out reading);
        if (!window.IsNumber(first))
            return false;
        if (TryReadAttached(window, first, out reading) || TryReadStoreName(window, first, out reading))
            return true;
        if (TryReadVersion(window, first, out reading))
            return true;
        if (!int.TryParse(window.Chars(first), out var value) || IsMeasured(window, first + 1))
            return false;
        return TryReadHyphened(window, first, out reading) || TryReadLabelled(window, first, value, out reading) || TryReadNamed(window, first, value, out reading) || TryReadStreet(window, first, out reading);
    }

    /// <summary>Words that hold digits: Q3, L4, FY21, CO2.</summary>
    private static bool TryReadWord(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        var chars = window.Chars(first);
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Identifier, "digits-in-word", "a name with digits");
        if (!AsciiDigits.AreIn(chars))
            return false;
        if (chars.Length == 2 && chars[0] is 'Q' or 'H' && chars[1] is >= '1' and <= '4')
            reading = reading with { Reason = NonQuantityReason.Date, Rule = "period-code", Detail = "a quarter or half of a year" };
        else if (chars.StartsWith("FY", StringComparison.Ordinal) || chars.StartsWith("CY", StringComparison.Ordinal))
            reading = reading with { Reason = NonQuantityReason.Year, Rule = "period-code", Detail = "a fiscal year" };
        return true;
    }

    /// <summary>&lt;7270.T&gt;, (600104.SS): the code of a share, with the letters of its exchange.</summary>
    public static bool TryReadTicker(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        var opened = window.Is(first - 1, '<') || window.Is(first - 1, '(');
        if (!opened || !window.Tight(first) || !window.IsNumber(first) || !AsciiDigits.AreAll(window.Chars(first)))
            return false;
        var exchange = window.Is(first + 1, '.') && window.IsWord(first + 2) && window.Tight(first + 1) && window.Tight(first + 2) && window[first + 2].Capitalised && window[first + 2].Length <= 3;
        var end = exchange ? first + 3 : first + 1;
        if (window.Is(first - 1, '<') ? !window.Is(end, '>') || !window.Tight(end) : !exchange || window[first].Length < 3)
            return false;
        reading = new NonQuantityReading(end, NonQuantityReason.Identifier, "ticker", "the code of a share");
        return true;
    }

    /// <summary>4K video, 5G, 3D: digits with a letter that is neither scale nor unit.</summary>
    private bool TryReadAttached(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 2, NonQuantityReason.Identifier, "digits-with-letter", "a name of digits and letters");
        if (!window.Tight(first + 1) || !window.IsWord(first + 1) || _units.Before(window, first).Found)
            return false;
        var letters = window.Chars(first + 1);
        if (!window[first + 1].Capitalised)
            return letters is "ers" || (letters.Length > 3 && letters[0] is not ('x' or 'e') && AsciiDigits.AreIn(letters) && !_units.After(window, first + 1).Found);
        if (letters is "K" && window[first].Length == 1)
            return _resolution.Contains(window.Word(first + 2)) || (window.FirstChar(first) is '2' or '4' or '8' && !_nouns.IsCounted(window, first + 2));
        if (_units.After(window, first + 1).Form is { } form && (letters.Length > 1 || form.Written is "W" or "V"))
            return false;
        return _numbers[window.Word(first + 1)].Kind is not (NumberWordKind.Letter or NumberWordKind.Scale);
    }

    /// <summary>version 2.0, iOS 12.2.</summary>
    private bool TryReadVersion(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = default;
        if (!_versioned.Contains(window.Word(first - 1)) || !window.Chars(first).Contains('.') || window[first].ParagraphStart)
            return false;
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Identifier, "version", $"number of “{window.Chars(first - 1)}”");
        return true;
    }

    /// <summary>7-Eleven: digits and a capitalised number word.</summary>
    private bool TryReadStoreName(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 3, NonQuantityReason.PartOfName, "digits-and-word", "a name of digits and a word");
        return window.IsHyphen(first + 1) && window.IsWord(first + 2) && window[first + 2].Capitalised && !window[first + 2].AllCaps && _numbers[window.Word(first + 2)].Kind is NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten;
    }

    /// <summary>F-150, COVID-19: behind a capitalised word and a hyphen.</summary>
    private bool TryReadHyphened(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Identifier, "hyphened-name", "part of a hyphened name");
        var parted = window.IsDash(first - 1) && window.Tight(first) && window[first - 2].AllCaps && window[first - 1].SpaceBefore;
        return (window.IsHyphen(first - 1) || parted) && window.IsWord(first - 2) && (window[first - 2].Capitalised || !_prefix.Contains(window.Word(first - 2))) && _numbers[window.Word(first - 2)].Kind is NumberWordKind.None or NumberWordKind.Letter && (!_stop.Contains(window.Word(first - 2)) || (window[first - 2].Length == 1 && window[first - 2].Capitalised)) && !_months.Contains(window.Word(first - 2));
    }

    /// <summary>Section 232, No. 5, top 5, page 12, #7.</summary>
    private bool TryReadLabelled(in TokenWindow window, int first, int value, out NonQuantityReading reading)
    {
        var at = window.Is(first - 1, '.') ? first - 2 : first - 1;
        reading = default;
        if (value > 9999 || !_label.Contains(window.Word(at)) || window[first].ParagraphStart || _numbers[window.Word(first + 1)].Kind == NumberWordKind.Scale)
            return false;
        if (window.Word(at) == _top && (value > 500 || window.Word(at - 1) == _to))
            return false;
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Identifier, "label", $"number of “{window.Chars(at)}”");
        return true;
    }

    /// <summary>A bare number behind a capitalised word inside a sentence: CAC 40, Windows 10, Route 66; but “cost Telora 30 million”.</summary>
    private bool TryReadNamed(in TokenWindow window, int first, int value, out NonQuantityReading reading)
    {
        reading = default;
        if (_numbers[window.Word(first + 1)].Kind == NumberWordKind.Scale)
            return false;
        var end = IsOfName(window, first, value) ? first + 1 : IsModel(window, first, value) ? first + 3 : IsNamed(window, first, value) ? first + 1 : 0;
        if (end > 0)
            reading = new NonQuantityReading(end, NonQuantityReason.PartOfName, "behind-name", $"part of a name: {window.Chars(first - 1)} {value}");
        return end > 0;
    }

    private bool IsOfName(in TokenWindow window, int first, int value) => _nameOf.Contains(window.Word(first - 1)) && value < 1000 && !window.Tight(first);

    private bool IsNamed(in TokenWindow window, int first, int value)
    {
        var before = first - 1;
        if (window[before].Length == 1 && window[before].Capitalised && window[before - 1].Length == 1 && window[before - 1].Capitalised && _index.Contains(window.Word(first)))
            return true;
        if (window.Word(before) == _s && window[before - 1].Capitalised && _index.Contains(window.Word(first)) && window.IsWord(first + 1) && !_stop.Contains(window.Word(first + 1)) && !_nouns.IsCounted(window, first + 1))
            return true;
        if (!window.IsWord(before) || !window[before].Capitalised || window.Tight(first) || window[first].ParagraphStart || value > 9999 || window.IsHyphen(first + 1))
            return false;
        if (window[before].AllCaps && _index.Contains(window.Word(first)) && !_nouns.IsCounted(window, first + 1))
            return true;
        if (_stop.Contains(window.Word(before)) || _change.Contains(window.Word(before)) || _months.Contains(window.Word(before)) || _nouns.IsCounted(window, first + 1))
            return false;
        var sentence = window.Source.Sentences[window.Source.SentenceAt(first)];
        if (sentence.First == before)
            return window.Word(before) == 0;
        return sentence.Role != SentenceRole.Headline || _index.Contains(window.Word(first)) || (value < 20 && window.Word(before) == 0);
    }

    /// <summary>Boeing 737-800, Airbus 330-300: a model and its version.</summary>
    private bool IsModel(in TokenWindow window, int first, int value)
    {
        if (value is < 100 or > 999 || !window.IsHyphen(first + 1) || !window.IsNumber(first + 2) || window[first + 2].Length > 3 || window.Tight(first))
            return false;
        return window.IsWord(first - 1) && window[first - 1].Capitalised && !_stop.Contains(window.Word(first - 1)) && !_change.Contains(window.Word(first - 1)) && !_units.After(window, first + 3).Found;
    }

    private bool TryReadStreet(in TokenWindow window, int first, out NonQuantityReading reading)
    {
        reading = new NonQuantityReading(first + 1, NonQuantityReason.Address, "street-number", "a house number");
        for (var i = first + 2; i < first + 4; i++)
        {
            if (window.IsWord(i - 1) && window[i - 1].Capitalised && window.IsWord(i) && window[i].Capitalised && _street.Contains(window.Word(i)) && !window.Tight(i))
                return true;
        }
        return false;
    }

    private bool IsMeasured(in TokenWindow window, int at) =>
        _units.After(window, at).Form is { } form && (form.Written.Length > 1 || window.Tight(at) || form.Dimension is Dimension.Percent or Dimension.Money) && form.Dimension != Dimension.Times;
}
