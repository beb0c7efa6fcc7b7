namespace Extractor.Tests.Recognition.Numbers;

/// <summary>
/// Pinned pass rates on the English cases of Microsoft Recognizers-Text. What the models take for a number and the product
/// does not (divisions, relative ordinals, “percent of 10”) is mapped in <see cref="SpecReader"/> and its parts; cases that
/// ask for what the gold guide forbids, or are wrong in themselves, stand in spec-exceptions.tsv.
/// </summary>
public class SpecTests
{
    private const double MostExceptions = 0.02;

    private static readonly Lazy<SpecReader> Reader = new(() => new SpecReader());

    [SharedTheory]
    [InlineData("Number", 0.98, "Number_NumberModel", "Number_NumberModelExperimentalMode", "Number_NumberModelPercentMode")]
    [InlineData("Ordinal", 1.00, "Number_OrdinalModel", "Number_OrdinalModelSuppressExtendedTypes")]
    [InlineData("Percent", 1.00, "Number_PercentModel", "Number_PercentModelPercentMode")]
    [InlineData("NumberRange", 0.98, "Number_NumberRangeModel", "Number_NumberRangeModelExperimentalMode")]
    [InlineData("Currency", 0.93, "NumberWithUnit_CurrencyModel")]
    [InlineData("Dimension", 0.93, "NumberWithUnit_DimensionModel")]
    [InlineData("Age", 0.94, "NumberWithUnit_AgeModel")]
    [InlineData("Temperature", 0.93, "NumberWithUnit_TemperatureModel")]
    public void Pass_rate_does_not_fall(string model, double floor, params string[] files)
    {
        List<string> misses = [];
        int passed = 0, all = 0, left = 0;
        foreach (var file in files)
        {
            var exceptions = Exceptions(file);
            var (here, cases) = Reader.Value.Count(SharedFolder.At("bench", "quantities", "specs", file + ".json"), model, exceptions, (index, test, _) => misses.Add($"{file} {index}: {test.Input}"));
            (passed, all, left) = (passed + here, all + cases, left + exceptions.Count);
        }
        Assert.True(left <= MostExceptions * (all + left), $"{model}: {left} of {all + left} cases are left out");
        Assert.True(passed >= floor * all, $"{model}: {(double)passed / all:P1}; missed:\n{string.Join('\n', misses)}");
    }

    private static HashSet<int> Exceptions(string file)
    {
        HashSet<int> cases = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recognition", "Numbers", "spec-exceptions.tsv")).Skip(1))
        {
            if (line.Split('\t') is [var name, var index, { Length: > 0 }] && name == file)
                cases.Add(int.Parse(index, System.Globalization.CultureInfo.InvariantCulture));
        }
        return cases;
    }
}
