using System.Globalization;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>Shows the recognisers' results in the terms of the cases: one kind of result for each of their models.</summary>
internal sealed class SpecReader
{
    private readonly QuantityRecogniser _recogniser;
    private readonly NumberReader _numbers;
    private readonly NumberLexicon _lexicon;
    private readonly UnitLexicon _units;
    private readonly Vocabulary _vocabulary;

    public SpecReader()
    {
        VocabularyBuilder words = new();
        _units = new UnitLexicon(words);
        _recogniser = new QuantityRecogniser(words, _units);
        _lexicon = new NumberLexicon(words);
        _numbers = new NumberReader(words, new WordSets(words), _lexicon, _units);
        _vocabulary = words.Build();
    }

    /// <summary>Share of the cases in which exactly the expected results are found, with their values and units.</summary>
    public double PassRate(string path, string model, Action<SpecCase, List<SpecResult>>? onMiss = null)
    {
        int passed = 0, all = 0;
        foreach (var test in SpecCase.Load(path))
        {
            if (model == "Ordinal" && test.Expected.Any(result => result.Type != "ordinal"))
                continue;
            all++;
            var found = Find(test.Input, model);
            var expected = test.Expected.Where(result => result.Value is not (null or "null")).ToList();
            if (found.Count == expected.Count && found.Zip(expected).All(pair => IsSame(pair.First, pair.Second, model)))
                passed++;
            else
                onMiss?.Invoke(test, found);
        }
        return (double)passed / all;
    }

    private bool IsSame(SpecResult found, SpecResult expected, string model)
    {
        if (!found.Overlaps(expected))
            return false;
        var value = expected.Value!.TrimEnd('%');
        if (model == "NumberRange")
            return value.Trim('(', ')', '[', ']') == found.Value;
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            return false;
        var factor = 1.0;
        if (expected.Unit is { } unit && !IsUnit(found, unit, out factor))
            return false;
        var mine = double.Parse(found.Value!, CultureInfo.InvariantCulture) * factor;
        return Math.Abs(mine - number) <= 1e-6 * Math.Max(1, Math.Abs(number));
    }

    /// <summary>Compares unit names through the unit lexicon, and tells how many of the expected unit one found unit is.</summary>
    private bool IsUnit(SpecResult found, string expected, out double factor)
    {
        factor = 1;
        var form = FormOf(expected) ?? FormOf(expected.ToLowerInvariant());
        if (form is null)
            return string.Equals(found.Unit, expected, StringComparison.OrdinalIgnoreCase);
        if (form.IsMinor)
            factor = 100;
        return found.Unit == form.Unit || (form.Unit == "C" && found.Unit == "°C") || (form.Sense == SharedMoneyWord.Pound && found.Unit == "lb");
    }

    private UnitForm? FormOf(string name)
    {
        TokenWindow window = new(SourceText.Analyse(name, _vocabulary));
        var match = _units.After(window, 0);
        return match.Found && match.End == window.Count ? match.Form : null;
    }

    private List<SpecResult> Find(string text, string model)
    {
        var source = SourceText.Analyse(text, _vocabulary);
        if (model == "Number")
            return Numbers(source);
        List<QuantityMention> quantities = [];
        List<NonQuantityMention> others = [];
        _recogniser.Recognise(source, [], [], quantities, others);
        return model switch
        {
            "Ordinal" => Ordinals(source, others),
            "Percent" => Results(quantities, quantity => quantity.Dimension == Dimension.Percent && quantity.Rule is not ("fraction" or "multiple")),
            "Currency" => Results(quantities, quantity => quantity.Dimension is Dimension.Money or Dimension.MoneyRate),
            "Age" => Results(quantities, quantity => quantity.Dimension == Dimension.Duration),
            "Temperature" => Results(quantities, quantity => quantity.Dimension is Dimension.Temperature or Dimension.Angle),
            "Dimension" => Results(quantities, quantity => quantity.Dimension is Dimension.Length or Dimension.Area or Dimension.Volume or Dimension.Mass or Dimension.Speed or Dimension.Data or Dimension.Angle or Dimension.Power or Dimension.Energy or Dimension.Rate or Dimension.DataRate or Dimension.Frequency),
            "NumberRange" => Ranges(source, quantities),
            _ => throw new ArgumentException($"no model “{model}”", nameof(model)),
        };
    }

    private List<SpecResult> Numbers(SourceText source)
    {
        TokenWindow window = new(source);
        List<QuantityMention> quantities = [];
        List<NonQuantityMention> others = [];
        _recogniser.Recognise(source, [], [], quantities, others);
        List<SpecResult> found = [];
        for (var i = 0; i < window.Count; i++)
        {
            if (others.Exists(other => other.Reason == NonQuantityReason.Pronoun && other.First == i))
                continue;
            if (!_numbers.TryRead(window, i, _units.Before(window, i).Found, false, out var number) || number.Form is NumberForm.Multiple or NumberForm.Halved or NumberForm.Vague)
                continue;
            var negative = (window.IsDash(i - 1) && (i < 2 || window[i - 1].SpaceBefore)) || window.Chars(i - 1) is "minus" or "negative";
            var span = window.Span(number.First, number.End);
            i = number.End - 1;
            if (window.IsNumber(i) && window.Tight(i + 1) && window.IsWord(i + 1) && _units.After(window, i + 1).Found)
                continue;
            found.Add(new SpecResult(span.Start, span.End, "number", Text(negative ? -number.Value : number.Value), null));
        }
        return found;
    }

    private List<SpecResult> Ordinals(SourceText source, List<NonQuantityMention> others)
    {
        List<SpecResult> found = [];
        foreach (var other in others)
        {
            if (other.Reason != NonQuantityReason.Ordinal)
                continue;
            TokenWindow window = new(source);
            var last = _lexicon[window.Word(other.End - 1)].Value;
            var value = last;
            if (other.End > other.First + 1 && _numbers.TryRead(window, other.First, false, false, out var cardinal))
                value = last > cardinal.Value || last >= 100 ? cardinal.Value * Math.Max(last, 1) : cardinal.Value + last;
            found.Add(new SpecResult(other.Span.Start, other.Span.End, "ordinal", Text(value), null));
        }
        return found;
    }

    /// <summary>Of a range whose unit stands once, the cases give the number beside the unit.</summary>
    private List<SpecResult> Results(List<QuantityMention> quantities, Func<QuantityMention, bool> wanted)
    {
        List<SpecResult> found = [];
        foreach (var quantity in quantities)
        {
            if (!wanted(quantity))
                continue;
            var shared = quantity.Dimension != Dimension.Money;
            foreach (var value in quantity.High is { } high ? (shared ? [high] : [quantity.Value, high]) : new[] { quantity.Negative ? -quantity.Value : quantity.Value })
                found.Add(new SpecResult(quantity.Span.Start, quantity.Span.End, "", Text(value), _units.Definitions.ContainsKey(quantity.Unit ?? "") ? quantity.Unit : quantity.Unit?.Split('/')[0]));
        }
        return found;
    }

    /// <summary>The cases join “more than 10 and less than 20” and “from 10 to 20” to one range.</summary>
    private static List<SpecResult> Ranges(SourceText source, List<QuantityMention> quantities)
    {
        List<SpecResult> found = [];
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            var next = i + 1 < quantities.Count && quantities[i + 1].First - quantity.End < 8 ? quantities[i + 1] : null;
            if (next is not null && quantity.Value < next.Value && ((quantity.Bound == Bound.Over && next.Bound == Bound.Under) || (quantity.First > 0 && source.Chars(quantity.First - 1) is "from" && source.Chars(next.First - 1) is "to")))
            {
                found.Add(new SpecResult(quantity.Span.Start, next.Span.End, "numberrange", $"{Text(quantity.Value)},{Text(next.Value)}", null));
                i++;
                continue;
            }
            var scale = quantity.Rule == "fraction" ? 0.01m : 1;
            var value = quantity.Bound switch
            {
                Bound.Between => $"{Text(quantity.Value)},{Text(quantity.High ?? 0)}",
                Bound.Over => $"{Text(Signed(quantity) * scale)},",
                Bound.Under => $",{Text(Signed(quantity) * scale)}",
                _ => null,
            };
            if (value is not null)
                found.Add(new SpecResult(quantity.Span.Start, quantity.Span.End, "numberrange", value, null));
        }
        return found;
    }

    private static decimal Signed(QuantityMention quantity) => quantity.Negative ? -quantity.Value : quantity.Value;

    private static string Text(decimal value) => value.ToString("0.###############", CultureInfo.InvariantCulture);
}
