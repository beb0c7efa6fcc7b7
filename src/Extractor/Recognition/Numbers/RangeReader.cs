using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads the second number of a range: “three to six”, “$11-13bn”, “between 2% and 3%”.</summary>
internal sealed class RangeReader
{
    /// <summary>“by 5 to 7 percent” spans little; “by 5 to 60” tells the result.</summary>
    private const int MostSpread = 4;

    private readonly NumberReader _numbers;
    private readonly UnitReader _units;
    private readonly WordSet _change;
    private readonly WordSet _to;
    private readonly int _from;
    private readonly int _by;
    private readonly int _and;
    private readonly int _or;
    private readonly int _between;

    public RangeReader(VocabularyBuilder words, WordSets sets, NumberReader numbers, UnitReader units)
    {
        (_numbers, _units) = (numbers, units);
        _change = sets["change-verbs"];
        _to = words.Set("to through thru till until");
        (_from, _by, _and, _or, _between) = (words.Word("from"), words.Word("by"), words.Word("and"), words.Word("or"), words.Word("between"));
    }

    /// <param name="window">The text.</param>
    /// <param name="before">The token in front of the first number, its currency and its bound.</param>
    /// <param name="low">The first number.</param>
    /// <param name="lead">The currency in front of it.</param>
    /// <param name="trail">The unit behind it.</param>
    /// <param name="money">The article's money.</param>
    /// <param name="decimalComma">How it writes digits.</param>
    /// <param name="afterRange">The sentence holds a range already, right before this number.</param>
    /// <param name="high">The second number.</param>
    /// <param name="highUnit">The unit that both have.</param>
    public bool TryRead(in TokenWindow window, int before, in NumberReading low, in UnitReading lead, in UnitReading trail, in MoneyContext money, bool decimalComma, bool afterRange, out NumberReading high, out UnitReading highUnit)
    {
        (high, highUnit) = (default, default);
        var at = trail.Found ? trail.End : low.End;
        var joint = JointAt(window, at, before);
        if (joint == Joint.None || window.IsBreak(at))
            return false;
        var first = at + 1;
        if (joint == Joint.To && (window.IsDash(first) || window.IsDash(at)))
            first++;
        var number = first;
        while (number < first + 3 && !_numbers.TryRead(window, number, money: number > first || lead.Found, decimalComma, out high))
            number++;
        if (number == first + 3 || high.Form is NumberForm.Multiple or NumberForm.Halved or NumberForm.Vague)
            return false;
        var highLead = _units.Leading(window, number, money);
        if (number > first && (!highLead.Found || highLead.First != first))
            return false;
        var highTrail = _units.Trailing(window, high, money);
        highUnit = highTrail.Found ? highTrail : highLead;
        var unlike = (lead.Found || trail.Found) && highUnit.Found && (lead.Found ? lead : trail).Unit != highUnit.Unit;
        if (unlike || (joint == Joint.Dash && low.Form != high.Form && window.IsHyphen(at)) || (joint == Joint.To && Changes(window, before, lead.Found || trail.Found, highUnit, afterRange, high.Value <= low.Value * MostSpread)) || (joint == Joint.Or && (trail.Found || lead.Found)) || (trail.Found && !highUnit.Found && joint != Joint.And))
            return false;
        return Rises(low, high, joint);
    }

    /// <summary>“from 5 to 6”, “by 5 to 60”, “rose 5 to 60”: the way from one number to another, or a change and what it led to.</summary>
    private bool Changes(in TokenWindow window, int before, bool ownUnit, in UnitReading highUnit, bool afterRange, bool near)
    {
        if (window.Word(before) == _from)
            return !(afterRange && window.Is(before - 1, ','));
        if (window.Word(before) == _by)
            return ownUnit || !near || highUnit.Dimension is Dimension.None or Dimension.Money or Dimension.MoneyRate or Dimension.Count;
        return _change.Contains(window.Word(before)) && (ownUnit || (highUnit.Dimension is Dimension.None or Dimension.Money or Dimension.IndexPoint && highUnit.Factor != 0.01m));
    }

    private enum Joint : byte
    {
        None,
        Dash,
        To,
        And,
        Or,
    }

    private Joint JointAt(in TokenWindow window, int at, int before)
    {
        if (window.Is(at, '~') && window.Tight(at) && window.Tight(at + 1))
            return Joint.Dash;
        if (window.IsDash(at) && window.Tight(at) == window.Tight(at + 1))
            return _to.Contains(window.Word(at + 1)) && window.IsHyphen(at + 2) ? Joint.To : Joint.Dash;
        var word = window.Word(at);
        if (_to.Contains(word))
            return Joint.To;
        if (word == _and)
            return window.Word(before) == _between ? Joint.And : Joint.None;
        return word == _or ? Joint.Or : Joint.None;
    }

    private static bool Rises(in NumberReading low, in NumberReading high, Joint joint)
    {
        if (joint == Joint.Or)
            return high.Value > low.Value && high.Value <= low.Value * 2 && low.Value < 100 && low.Step == high.Step && !low.Scaled;
        return joint == Joint.And || high.Value > low.Value;
    }

    /// <summary>“$11-13bn”: the scale of the second number is meant for the first too.</summary>
    public static NumberReading Distribute(in TokenWindow window, in NumberReading low, in NumberReading high)
    {
        if (low.Scaled || !high.Scaled || low.Form != NumberForm.Digits || !window.IsNumber(high.First) || !DigitParser.TryParse(window.Chars(high.First), false, out var printed, out _) || printed == 0 || low.Value >= printed * 10)
            return low;
        var scale = high.Value / printed;
        return low.Value * scale < high.Value ? low with { Value = low.Value * scale, Step = low.Step * scale } : low;
    }
}
