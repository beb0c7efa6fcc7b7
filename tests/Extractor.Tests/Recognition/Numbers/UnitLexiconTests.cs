using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

public class UnitLexiconTests
{
    [Fact]
    public void Lexicons_hold_what_they_promise()
    {
        UnitLexicon units = new(new VocabularyBuilder());
        Assert.True(units.Definitions.Values.Count(unit => unit.Dimension != Dimension.Money) >= 300);
        Assert.True(units.Definitions.Values.Count(unit => unit.Dimension == Dimension.Money) >= 180);
        Assert.True(units.Nouns.Count >= 400);
        Assert.Equal("JPY", units.CurrencyOf("JP"));
        Assert.Null(units.CurrencyOf("ZZ"));
    }

    [Fact]
    public void User_rows_come_first()
    {
        VocabularyBuilder words = new();
        UnitLexicon units = new(words, [("my.tsv", new StringReader("unit\tdimension\tbase\tfactor\tsymbols\tnames\nfurlong\tLength\tm\t201\t-\tmile"))]);
        TokenWindow window = new(SourceText.Analyse("mile", words.Build()));
        Assert.Equal("furlong", units.After(window, 0).Form!.Unit);
    }

    [Theory]
    [InlineData("unit\tdimension\tbase\tfactor\tsymbols\tnames\nx\tNonsense\tm\t1\t-\tx", "my.tsv, line 2: “Nonsense” is none of")]
    [InlineData("unit\tdimension\tbase\tfactor\tsymbols\tnames\nx\tLength\tm\tmany\t-\tx", "my.tsv, line 2: “many” is no number")]
    [InlineData("unit\tdimension\tbase\tfactor\tsymbols\tnames\nx\tLength", "my.tsv, line 2: 6 columns expected")]
    [InlineData("unit\tkind", "my.tsv, line 1: 6 columns expected")]
    public void An_error_names_file_and_line(string content, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => new UnitLexicon(new VocabularyBuilder(), [("my.tsv", new StringReader(content))]));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("companies", "company")]
    [InlineData("boxes", "box")]
    [InlineData("SUVs", "SUV")]
    [InlineData("widgets", "widget")]
    [InlineData("crosses", "cross")]
    public void Unknown_plurals_get_their_singular_by_rule(string plural, string singular) => Assert.Equal(singular, NounLexicon.Singularise(plural));
}
