using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>Reads the unit that stands behind a number, and what it is for one of (“a share”, “per day”).</summary>
internal sealed class UnitReader
{
    private readonly NumberLexicon _numbers;
    private readonly UnitLexicon _lexicon;
    private readonly WordSet _articles;
    private readonly WordSet _rateArticles;
    private readonly WordSet _rateSkip;
    private readonly WordSet _rateShare;
    private readonly WordSet _kept;
    private readonly WordSet _stop;
    private readonly WordSet _notWon;
    private readonly int _of;
    private readonly int _per;
    private readonly int _mark;

    public UnitReader(VocabularyBuilder words, WordSets sets, NumberLexicon numbers, UnitLexicon lexicon)
    {
        (_numbers, _lexicon) = (numbers, lexicon);
        _articles = words.Set("a an one");
        _rateArticles = sets["rate-article"];
        _rateSkip = sets["rate-skip"];
        _rateShare = sets["rate-share"];
        _kept = sets["fraction-kept"];
        _stop = sets["stop"];
        _notWon = sets["not-money-won"];
        (_of, _per, _mark) = (words.Word("of"), words.Word("per"), words.Word("mark"));
    }

    public UnitReading Leading(in TokenWindow window, int number, in MoneyContext money)
    {
        var match = _lexicon.Before(window, number);
        if (match.Form is not { } form || window.IsBreak(number))
            return default;
        var (unit, dimension, note) = money.Resolve(form, large: false);
        return new UnitReading(match.First, match.End, unit, dimension, form.Factor, null, note);
    }

    public UnitReading Trailing(in TokenWindow window, in NumberReading number, in MoneyContext money)
    {
        var hyphen = window.IsHyphen(number.End);
        var at = hyphen ? number.End + 1 : number.End;
        if (number.Form == NumberForm.Fraction)
            at = SkipFractionJoint(window, at);
        if (number.Form == NumberForm.Vague && window.Word(at) == _of)
            at++;
        var bracket = (window.Is(at, '(') && window.Is(at + 2, ')')) || (window.Is(at, '[') && window.Is(at + 2, ']')) || (window.Is(at, '{') && window.Is(at + 2, '}')) || (window.Is(at, '<') && window.Is(at + 2, '>'));
        var match = _lexicon.After(window, bracket ? at + 1 : at);
        if (match.Form is not { } form || window.IsBreak(match.First) || !IsPlausible(window, match, form, number, hyphen))
            return default;
        var (unit, dimension, note) = money.Resolve(form, number.Scaled && number.Value >= 1_000_000);
        if (number.Form == NumberForm.Fraction && dimension == Dimension.IndexPoint)
            (unit, dimension) = ("percentage_point", Dimension.PercentagePoint);
        var factor = dimension == Dimension.Mass && form.IsMoney ? 1 : form.Factor;
        var end = bracket ? match.End + 1 : match.End;
        if (dimension == Dimension.Money && !number.Scaled && _numbers[window.Word(end)] is { Kind: NumberWordKind.Scale } scale && number.Value < 1_000_000)
            (factor, end) = (factor * scale.Value, end + 1);
        return new UnitReading(match.First, end, unit, dimension, factor, null, note);
    }

    /// <summary>Adds “a share”, “per ton”, “/day”. A year is no rate: a count for a year is the yearly level.</summary>
    public UnitReading WithRate(in TokenWindow window, in UnitReading unit)
    {
        var at = unit.End;
        var slash = window.Is(at, '/') && window.Tight(at);
        var article = window.Word(at);
        if (unit.Dimension is not (Dimension.Money or Dimension.Count or Dimension.Length or Dimension.Mass or Dimension.Volume or Dimension.Energy or Dimension.Times or Dimension.Duration) || !(slash || _rateArticles.Contains(article)) || window.IsBreak(at))
            return unit;
        at++;
        var skipped = 0;
        while (skipped < 5 && _rateSkip.Contains(window.Word(at)) && window.IsWord(at + 1))
        {
            at++;
            skipped++;
        }
        if (window[at].Capitalised && _rateShare.Contains(window.Word(at + 1)) && window.IsWord(at))
            at++;
        if (skipped < 5 && window.Word(at + 1) == _per && window.IsWord(at + 2))
            at += 2;
        var match = _lexicon.After(window, at);
        if (match.Form is { IsMoney: false } form && form.Dimension is not (Dimension.Percent or Dimension.Times or Dimension.IndexPoint or Dimension.Temperature) && match.End > at)
            return form.Unit == "year" || (unit.Dimension == Dimension.Length && !(slash || article == _per)) || (unit.Dimension is Dimension.Times or Dimension.Duration && form.Dimension != Dimension.Duration) ? unit : Rate(unit, form.Unit, match.End);
        if (unit.Dimension is not (Dimension.Money or Dimension.Count) || !window.IsWord(at))
            return unit;
        if (article == _per || slash || skipped > 0)
            return _stop.Contains(window.Word(at)) ? unit : Rate(unit, _lexicon.Nouns.SingularOf(window.Word(at)) ?? NounLexicon.Singularise(window.Chars(at)), at + 1);
        var ends = window.IsBreak(at + 1) || !window.IsWord(at + 1) || _stop.Contains(window.Word(at + 1));
        return unit.Dimension == Dimension.Money && (_rateShare.Contains(window.Word(at)) || (ends && _lexicon.Nouns.IsSingular(window.Word(at)))) ? Rate(unit, window.Source.Vocabulary[window.Word(at)], at + 1) : unit;
    }

    private static UnitReading Rate(in UnitReading unit, string per, int end)
    {
        var dimension = unit.Dimension == Dimension.Money ? Dimension.MoneyRate : Dimension.Rate;
        return unit with { Unit = $"{unit.Unit}/{(per is "shares" or "adr" or "ads" ? "share" : per)}", Dimension = dimension, End = end };
    }

    /// <summary>“half an hour”, “a quarter of a percentage point”.</summary>
    private int SkipFractionJoint(in TokenWindow window, int at)
    {
        var next = window.Word(at) == _of ? at + 1 : at;
        if (!_articles.Contains(window.Word(next)))
            return at;
        var match = _lexicon.After(window, next + 1);
        return match.Form is { Dimension: Dimension.PercentagePoint or Dimension.Percent or Dimension.IndexPoint or Dimension.BasisPoint } || (match.Found && next == at && _kept.Contains(window.Word(next + 1))) ? next + 1 : at;
    }

    private bool IsPlausible(in TokenWindow window, in UnitMatch match, UnitForm form, in NumberReading number, bool hyphen)
    {
        var tight = hyphen || window.Tight(match.First);
        var single = match.End == match.First + 1;
        if (single && window[match.First].Length == 1 && window.IsWord(match.First))
            return form.Kind == UnitFormKind.Name ? tight && !hyphen : tight ? !hyphen : form.Written is not ("A" or "S" or "T" or "H" or "B" or "R" or "C" or "K" or "F" or "s" or "h" or "L" or "x" or "X" or "×");
        if (form.Kind == UnitFormKind.Code && !tight && window.IsNumber(match.End) && window.Tight(match.End))
            return false;
        if (form.Kind == UnitFormKind.Sign && ((single && window.IsWord(match.First)) || hyphen || (window.IsNumber(match.End) && (window.Tight(match.End) || !tight))))
            return false;
        if (form.Unit == "DEM" && single && window.Word(match.First) == _mark && !tight && number.Value != 1)
            return number.Scaled && window.IsWord(match.End) && !_stop.Contains(window.Word(match.End)) && !_lexicon.Before(window, number.First).Found;
        if (form.Unit == "KRW")
            return number.Scaled || (number.Value >= 100 && !_notWon.Contains(window.Word(match.End)));
        if (form.Dimension == Dimension.Times)
            return number.Value != 1 || number.Form == NumberForm.Digits;
        if (form.Kind == UnitFormKind.Name && form.Dimension == Dimension.Duration && window.Text[window[match.End - 1].End - 1] != 's' && window.IsHyphen(match.End) && !hyphen && number.Value != 1)
            return true;
        return !(form.Unit == "second" && window.IsHyphen(match.End) && window[match.First].Length == 6);
    }
}
