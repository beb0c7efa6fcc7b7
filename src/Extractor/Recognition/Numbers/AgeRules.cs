using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Tells bare numbers that are ages.</summary>
internal sealed class AgeRules
{
    private readonly WordSet _age;
    private readonly WordSet _persons;
    private readonly WordSet _verbs;
    private readonly WordSet _follow;
    private readonly WordSet _modals;
    private readonly WordSet _joints;
    private readonly WordSet _months;
    private readonly int _at;
    private readonly int _of;

    public AgeRules(VocabularyBuilder words, WordSets sets)
    {
        _age = words.Set("age aged ages");
        (_persons, _verbs, _follow) = (sets["age-subjects"], sets["age-verbs"], sets["age-follow"]);
        _modals = words.Set("will would had has just only now");
        _joints = words.Set("of to at from");
        _months = sets["months"];
        (_at, _of) = (words.Word("at"), words.Word("of"));
    }

    /// <summary>“aged 35”, “over the age of 21”, “who was 10”, “she will be 35 by May”.</summary>
    /// <param name="window">The text.</param>
    /// <param name="start">First token of the number.</param>
    /// <param name="before">The token in front of the number and its bound.</param>
    /// <param name="end">Behind the number.</param>
    public bool IsAge(in TokenWindow window, int start, int before, int end)
    {
        if (_age.Contains(window.Word(before)) || (window.Word(before) == _of && _age.Contains(window.Word(before - 1))) || (_joints.Contains(window.Word(start - 1)) && _age.Contains(window.Word(start - 2))))
            return true;
        if (window.Is(start - 1, ',') && window.Is(end, ',') && window.IsWord(start - 2) && window[start - 2].Capitalised && window.IsNumber(start) && window[start].Length == 2 && !window.IsNumber(end + 1) && window[start - 2].Length > 2)
            return !_months.Contains(window.Word(start - 2));
        if (window.Word(start - 1) == _at && window.Is(end, ',') && _persons.Contains(window.Word(end + 1)))
            return true;
        if (!_verbs.Contains(window.Word(start - 1)) || !(window.IsBreak(end) || window.Is(end, '.') || window.Is(end, ',') || window.Is(end, ';') || _follow.Contains(window.Word(end))))
            return false;
        return _persons.Contains(window.Word(start - 2)) || (_modals.Contains(window.Word(start - 2)) && _persons.Contains(window.Word(start - 3)));
    }
}
