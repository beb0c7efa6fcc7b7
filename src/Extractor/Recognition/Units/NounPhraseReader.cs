using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>Reads the counted noun behind a number: “overseas marketing and service outlets” counts outlets.</summary>
internal sealed class NounPhraseReader
{
    private const int Longest = 8;

    private readonly NounLexicon _nouns;
    private readonly WordSet _stop;
    private readonly WordSet _keep;
    private readonly WordSet _attributive;
    private readonly WordSet _vagueHead;
    private readonly WordSet _adjectival;
    private readonly WordSet _ofDeterminer;
    private readonly WordSet _verbs;
    private readonly WordSet _noPlural;
    private readonly WordSet _cardinals;
    private readonly int _and;
    private readonly int _or;
    private readonly int _us;
    private readonly int _of;

    public NounPhraseReader(VocabularyBuilder words, WordSets sets, NounLexicon nouns)
    {
        _nouns = nouns;
        _stop = sets["stop"];
        _keep = sets["keep-noun"];
        _attributive = sets["attributive"];
        _vagueHead = sets["vague-head"];
        _adjectival = sets["adjectival"];
        _ofDeterminer = sets["of-determiner"];
        _verbs = sets["change-verbs"];
        _noPlural = sets["no-plural"];
        _cardinals = words.Set("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand");
        (_and, _or, _of, _us) = (words.Word("and"), words.Word("or"), words.Word("of"), words.Word("us"));
    }

    /// <summary>Whether the word can only be a counted noun, for rules that ask what follows a number.</summary>
    public bool IsCounted(in TokenWindow window, int at) =>
        window.IsWord(at) && !window.IsBreak(at) && (_nouns.SingularOf(window.Word(at)) is not null || (!_stop.Contains(window.Word(at)) && !_noPlural.Contains(window.Word(at)) && !_verbs.Contains(window.Word(at)) && NounLexicon.LooksPlural(window.Chars(at))));

    public bool IsKnown(in TokenWindow window, int at) => window.IsWord(at) && !window.IsBreak(at) && _nouns.SingularOf(window.Word(at)) is not null;

    /// <summary>A year stands before profits and models, hardly before workers and stores.</summary>
    public bool CountsPeopleOrPlaces(in TokenWindow window, int first)
    {
        for (var i = first; i < first + 3 && window.IsWord(i) && !window.IsBreak(i) && !_stop.Contains(window.Word(i)); i++)
        {
            if (_nouns.SingularOf(window.Word(i)) is { } noun)
                return _nouns.HypernymOf(noun) is "person" or "job" or "building" or "place" or "animal" or "company" or "organisation";
        }
        return false;
    }

    public UnitReading Read(in TokenWindow window, in NumberReading number)
    {
        var at = number.End;
        if (window.IsHyphen(at))
            return Attributive(window, at + 1);
        if (window.Word(at) == _of && number.Form != NumberForm.Fraction)
        {
            var owner = PossessiveEnd(window, at + 1);
            if (number.Form != NumberForm.Vague && owner == 0 && !_ofDeterminer.Contains(window.Word(at + 1)))
                return default;
            at = owner > 0 ? owner : at + (_ofDeterminer.Contains(window.Word(at + 1)) ? 2 : 1);
        }
        if (!(window.IsWord(at) || IsQuoted(window, at)) || window.IsBreak(at) || window.Tight(at))
            return default;
        if (!window.IsWord(at))
            at++;
        var head = Head(window, at, out var last);
        if (head >= 0)
            return HasDigits(window.Chars(head)) ? default : Noun(window, at, head, Named(window, at, head));
        if (number.Value == 1 && last >= at && (_nouns.IsSingular(window.Word(last)) || !LooksVerbal(window.Chars(last))))
            return Noun(window, at, last, Lower(window, last));
        return !number.Scaled && _nouns.IsSingular(window.Word(at)) && !_verbs.Contains(window.Word(at)) ? Noun(window, at, at, Lower(window, at)) : default;
    }

    private static bool IsQuoted(in TokenWindow window, int at) => (window.Is(at, '"') || window.Is(at, '“') || window.Is(at, '‘')) && window.IsWord(at + 1) && window.Tight(at + 1) && char.IsLower(window.FirstChar(at + 1));

    /// <summary>“54 Airbus A320s” counts a model, and says no noun.</summary>
    private static bool HasDigits(ReadOnlySpan<char> word) => AsciiDigits.AreIn(word);

    /// <summary>A centre alone says little: “two distribution centres” keeps its first noun.</summary>
    private string Named(in TokenWindow window, int first, int head)
    {
        var unit = Singular(window, head);
        if (head == first || !_vagueHead.Contains(window.Word(head)) || window[head - 1].Capitalised || !IsAdjunct(window, head - 1))
            return unit;
        return $"{window.Chars(head - 1)} {unit}";
    }

    private bool IsAdjunct(in TokenWindow window, int at) =>
        window.IsWord(at) && (_nouns.IsSingular(window.Word(at)) || _attributive.Contains(window.Word(at)) || window.Chars(at).EndsWith("ion") || window.Chars(at).EndsWith("ment") || window.Chars(at).EndsWith("ing"));

    /// <summary>“one dipped”, “one quickly”: no noun.</summary>
    private static bool LooksVerbal(ReadOnlySpan<char> word) => word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ly");

    /// <summary>Behind “Johnson's”; 0 where no possessive name starts.</summary>
    private static int PossessiveEnd(in TokenWindow window, int first)
    {
        var at = first;
        while (at < first + 3 && window.IsWord(at) && window[at].Capitalised)
            at++;
        return at > first && window.Tight(at) && window.FirstChar(at) is '\'' or '’' ? at + 1 : 0;
    }

    /// <summary>The last plural of the phrase; <paramref name="last"/> is the head if it is a singular one.</summary>
    private int Head(in TokenWindow window, int first, out int last)
    {
        var head = -1;
        last = -1;
        for (var i = first; i < first + Longest && !window.IsBreak(i); i++)
        {
            if (window.IsHyphen(i) || IsMark(window, first, i))
                continue;
            if (!window.IsWord(i) || (Ends(window, i) && !((window.Word(i) == _and || (window.Word(i) == _or && head < 0)) && GoesOn(window, first, head, last, i + 1))))
                break;
            var plural = IsCounted(window, i);
            if (head >= 0 && ((!(plural && (i == head + 1 ? IsKnown(window, i) : true)) && !IsOpen(window, head)) || (window[i].Capitalised && !window[head].Capitalised)))
                break;
            if (plural)
                head = i;
            else if (head < 0 && (last < first || _nouns.IsSingular(window.Word(i)) || !_nouns.IsSingular(window.Word(last))))
                last = i;
        }
        return head;
    }

    /// <summary>Quotation marks around a part of the phrase (eight small “experts”), brackets around an abbreviation.</summary>
    private static bool IsMark(in TokenWindow window, int first, int i)
    {
        if (window.Is(i, '"') || window.Is(i, '“') || window.Is(i, '”') || window.Is(i, '‘'))
            return i == first || (!window.Tight(i) && window.IsWord(i + 1)) || (window.IsWord(i + 1) && window.Tight(i) && !window.Tight(i + 1)) || window.IsHyphen(i + 1);
        return i > first && ((window.Is(i, '(') && window.IsWord(i + 1) && window[i + 1].AllCaps && window.Is(i + 2, ')')) || (window.Is(i, ')') && window.Is(i - 2, '(') && i - 2 > first) || (window.Is(i - 1, '(') && window.Is(i + 1, ')') && window[i].AllCaps));
    }

    /// <summary>“repair and service outlets”, “sales and service outlets”: what is counted stands behind the “and”.</summary>
    private bool GoesOn(in TokenWindow window, int first, int head, int last, int next)
    {
        if (head < 0)
            return last >= first && CountedAhead(window, next);
        return _attributive.Contains(window.Word(head)) && (!IsCounted(window, next) || _attributive.Contains(window.Word(next))) && CountedAhead(window, next + 1);
    }

    /// <summary>A plural that goes on to qualify another noun: “sales offices”, “Mercedes cars”.</summary>
    private bool IsOpen(in TokenWindow window, int head) => _attributive.Contains(window.Word(head)) || (window[head].Capitalised && _nouns.SingularOf(window.Word(head)) is null && CountedAhead(window, head + 1)) || window.IsHyphen(head + 1);

    private bool CountedAhead(in TokenWindow window, int first)
    {
        for (var i = first; i < first + 4 && ((window.IsWord(i) && !Ends(window, i)) || window.IsHyphen(i)); i++)
        {
            if (IsCounted(window, i))
                return true;
        }
        return false;
    }

    /// <summary>“three other nationwide carriers”, unlike “three carriers nationwide”.</summary>
    private bool IsAdjective(in TokenWindow window, int i) => _adjectival.Contains(window.Word(i)) && CountedAhead(window, i + 1);

    private bool Ends(in TokenWindow window, int i) => !IsAdjective(window, i) && !IsBoundIn(window, i) && EndsAlways(window, i);

    /// <summary>“built-in sensors”, “Tokyo-based firms”, “US jobs”: what would end a phrase elsewhere.</summary>
    private bool IsBoundIn(in TokenWindow window, int i) => window.IsHyphen(i - 1) || (window.Word(i) == _us && window[i].AllCaps && window.IsWord(i + 1) && !window[i + 1].AllCaps);

    private bool EndsAlways(in TokenWindow window, int i) => _cardinals.Contains(window.Word(i)) || _stop.Contains(window.Word(i)) && !_keep.Contains(window.Word(i)) || window.FirstChar(i) is '\'' or '’';

    private UnitReading Attributive(in TokenWindow window, int at)
    {
        if (!window.IsWord(at) || _stop.Contains(window.Word(at)))
            return default;
        return Noun(window, at, at, Singular(window, at));
    }

    private static UnitReading Noun(in TokenWindow window, int first, int head, string unit) => new(first, head + 1, unit, Dimension.Count, 1, window.Span(first, head + 1));

    private string Singular(in TokenWindow window, int at) => _nouns.SingularOf(window.Word(at)) ?? NounLexicon.Singularise(window.Chars(at));

    private static string Lower(in TokenWindow window, int at)
    {
        var chars = window.Chars(at);
        return NounLexicon.IsAbbreviation(chars) ? chars.ToString() : chars.ToString().ToLowerInvariant();
    }
}
