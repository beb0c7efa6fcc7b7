using System.Globalization;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>Shows the recognisers' results in the terms of the cases: one kind of result for each of their models.</summary>
internal sealed class SpecReader
{
    private readonly QuantityRecogniser _recogniser;
    private readonly SpecNumbers _numbers;
    private readonly SpecOrdinals _ordinals;
    private readonly UnitLexicon _units;
    private readonly Vocabulary _vocabulary;

    public SpecReader()
    {
        VocabularyBuilder words = new();
        _units = new UnitLexicon(words);
        _recogniser = new QuantityRecogniser(words, _units);
        NumberLexicon lexicon = new(words);
        NumberReader numbers = new(words, new WordSets(words), lexicon, _units);
        _numbers = new SpecNumbers(numbers, _units);
        _ordinals = new SpecOrdinals(words, numbers, lexicon);
        _vocabulary = words.Build();
    }

    /// <summary>The cases in which exactly the expected results are found, with their values and units, and how many there are.</summary>
    /// <param name="path">A file of cases.</param>
    /// <param name="model">The kind of results.</param>
    /// <param name="exceptions">Indices of cases left out.</param>
    /// <param name="onMiss">Gets the cases that fail.</param>
    public (int Passed, int All) Count(string path, string model, IReadOnlySet<int> exceptions, Action<int, SpecCase, List<SpecResult>>? onMiss = null)
    {
        int passed = 0, all = 0, index = -1;
        var mode = Path.GetFileNameWithoutExtension(path);
        foreach (var test in SpecCase.Load(path))
        {
            index++;
            if (exceptions.Contains(index))
                continue;
            all++;
            var found = Find(test.Input, model, mode);
            var expected = test.Expected.Where(result => result.Value is not (null or "null")).ToList();
            if (found.Count == expected.Count && found.Zip(expected).All(pair => IsSame(pair.First, pair.Second, model)))
                passed++;
            else
                onMiss?.Invoke(index, test, found);
        }
        return (passed, all);
    }

    private bool IsSame(SpecResult found, SpecResult expected, string model)
    {
        if (!found.Overlaps(expected))
            return false;
        var value = expected.Value!.TrimEnd('%');
        if (model == "Ordinal")
            return value == found.Value;
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
        if (form is null && expected.Split(" per ") is [var counted, var per] && found.Unit?.Split('/') is [var mineCounted, var minePer])
            return FormOf(counted.ToLowerInvariant())?.Unit == mineCounted && FormOf(per)?.Unit == minePer;
        if (form is null)
            return string.Equals(found.Unit, expected, StringComparison.OrdinalIgnoreCase);
        if (form.IsMinor)
            factor = 100;
        if (form.Family is { } family && found.Unit is { } mine && CurrencyFamilies.Has(family, mine))
            return true;
        return found.Unit == form.Unit || found.Unit?.Split('/')[0] == form.Unit || (form.Unit == "C" && found.Unit == "°C") || (form.Sense == SharedMoneyWord.Pound && found.Unit == "lb");
    }

    private UnitForm? FormOf(string name)
    {
        TokenWindow window = new(SourceText.Analyse(name, _vocabulary));
        var match = _units.After(window, 0);
        return match.Found && match.End == window.Count ? match.Form : null;
    }

    private List<SpecResult> Find(string text, string model, string mode)
    {
        var source = SourceText.Analyse(text, _vocabulary);
        var percentMode = mode.EndsWith("PercentMode", StringComparison.Ordinal);
        List<QuantityMention> quantities = [];
        List<NonQuantityMention> others = [];
        _recogniser.Recognise(source, [], [], quantities, others);
        return model switch
        {
            "Number" => _numbers.Find(source, others, percentMode),
            "Ordinal" => _ordinals.Find(source, quantities, others, relative: !mode.EndsWith("SuppressExtendedTypes", StringComparison.Ordinal)),
            "Percent" => Percents(source, quantities, percentMode),
            "Currency" => Results(quantities, quantity => quantity.Dimension is Dimension.Money or Dimension.MoneyRate),
            "Age" => Results(quantities, quantity => quantity.Dimension == Dimension.Duration),
            "Temperature" => Results(quantities, quantity => quantity.Dimension is Dimension.Temperature or Dimension.Angle),
            "Dimension" => Results(quantities, quantity => quantity.Dimension is Dimension.Length or Dimension.Area or Dimension.Volume or Dimension.Mass or Dimension.Speed or Dimension.Data or Dimension.Angle or Dimension.Power or Dimension.Energy or Dimension.Rate or Dimension.DataRate or Dimension.Frequency),
            "NumberRange" => [.. SpecRanges.Find(source, quantities), .. _ordinals.Ranges(source, others)],
            _ => throw new ArgumentException($"no model “{model}”", nameof(model)),
        };
    }

    /// <summary>“percent of 10” is ten percent to the cases; in percent mode fractions are percents too.</summary>
    private List<SpecResult> Percents(SourceText source, List<QuantityMention> quantities, bool fractions)
    {
        var found = Results(quantities, quantity => quantity.Dimension == Dimension.Percent && quantity.Rule is not "multiple" && (quantity.Rule is not "fraction" || (fractions && IsPartOf(source, quantity))));
        foreach (var quantity in quantities)
        {
            if (quantity.Unit is null && quantity.First >= 2 && source.Chars(quantity.First - 1) is "of" && source.Chars(quantity.First - 2) is "percent" or "percents" or "cent")
                found.Add(new SpecResult(quantity.Span.Start, quantity.Span.End, "", Text(quantity.Value), null));
        }
        return found;
    }

    private static bool IsPartOf(SourceText source, QuantityMention quantity) =>
        source.Chars(quantity.First + 1) is "in" or "out" || (quantity.End < source.Tokens.Length && source.Chars(quantity.End) is "of");

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
                found.Add(new SpecResult(quantity.Span.Start, quantity.Span.End, "", Text(value), quantity.Unit));
        }
        return found;
    }

    internal static string Text(decimal value) => value.ToString("0.###############", CultureInfo.InvariantCulture);
}
