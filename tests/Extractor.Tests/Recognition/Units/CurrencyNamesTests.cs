using Extractor.Recognition.Units;

namespace Extractor.Tests.Recognition.Units;

public class CurrencyNamesTests
{
    [Theory]
    [InlineData("yen", "JPY")]
    [InlineData("Swiss franc", "CHF")]
    [InlineData("swiss FRANC", "CHF")]
    [InlineData("Icelandic krona", "ISK")]
    [InlineData("krona", "SEK")]
    [InlineData("Mexican peso", "MXN")]
    [InlineData("offshore yuan", "CNY")]
    [InlineData("real", "BRL")]
    [InlineData("mark", "DEM")]
    [InlineData("dinara", null)]
    public void Name_says_its_currency(string name, string? code) => Assert.Equal(code, CurrencyNames.CodeOf(name));
}
