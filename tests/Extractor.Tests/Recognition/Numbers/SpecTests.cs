namespace Extractor.Tests.Recognition.Numbers;

/// <summary>
/// Pinned pass rates on the English cases of Microsoft Recognizers-Text. What fails is mostly what news do not write:
/// powers, “twenty fifths”, query phrases such as “larger than 10 and equal to 20”, relative ordinals.
/// </summary>
public class SpecTests
{
    private static readonly Lazy<SpecReader> Reader = new(() => new SpecReader());

    [SharedTheory]
    [InlineData("Number_NumberModel", "Number", 0.62)]
    [InlineData("Number_NumberModelExperimentalMode", "Number", 0.53)]
    [InlineData("Number_OrdinalModelSuppressExtendedTypes", "Ordinal", 0.90)]
    [InlineData("Number_PercentModel", "Percent", 0.80)]
    [InlineData("Number_NumberRangeModel", "NumberRange", 0.72)]
    [InlineData("Number_NumberRangeModelExperimentalMode", "NumberRange", 0.71)]
    [InlineData("NumberWithUnit_CurrencyModel", "Currency", 0.90)]
    [InlineData("NumberWithUnit_DimensionModel", "Dimension", 0.79)]
    [InlineData("NumberWithUnit_AgeModel", "Age", 0.89)]
    [InlineData("NumberWithUnit_TemperatureModel", "Temperature", 0.93)]
    public void Pass_rate_does_not_fall(string file, string model, double floor)
    {
        List<string> misses = [];
        var rate = Reader.Value.PassRate(SharedFolder.At("bench", "quantities", "specs", file + ".json"), model, (test, _) => misses.Add(test.Input));
        Assert.True(rate >= floor, $"{model}: {rate:P1}; missed:\n{string.Join('\n', misses)}");
    }
}
