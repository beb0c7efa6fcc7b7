using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Companies;

public class CompanyLexiconTests
{
    private const string Header = "name\taliases\ttickers\tcountry\tindustry\tparent\tbrands\n";

    [Fact]
    public void A_users_company_is_read_by_its_alias()
    {
        VocabularyBuilder words = new();
        EntityRecogniser recogniser = new(words, new CompanyLexicon(words, [("mine.tsv", new StringReader(Header + "Zelkova Robotics\tzRobot\t\tCH\tmachinery\tQuillon\tKarfunkel\n"))]));
        var mentions = recogniser.Recognise(SourceText.Analyse("zRobot sells the Karfunkel.", words.Build()));
        Assert.Equal([("zRobot", "Zelkova Robotics", EntityKind.Company, "Quillon", "CH"), ("Karfunkel", "Karfunkel", EntityKind.Product, "Zelkova Robotics", "CH")], mentions.Select(mention => (mention.Name, mention.LexiconName!, mention.Kind, mention.Parent!, mention.Country!)));
    }

    [Theory]
    [InlineData("Zelkova\tQuillon\n\tOther\n", "mine.tsv(3): the name is missing.")]
    [InlineData("Zelkova\nZelkova\n", "mine.tsv(3): “Zelkova” is there already.")]
    [InlineData("Zelkova\tQuillon\nVarga\tQuillon\n", "mine.tsv(3): the alias “Quillon” is there already.")]
    [InlineData("a\tb\tc\td\te\tf\tg\th\n", "mine.tsv(2): the row has more cells than the header's 7.")]
    public void An_error_in_a_users_file_names_file_and_line(string rows, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => new CompanyLexicon(new VocabularyBuilder(), [("mine.tsv", new StringReader(Header + rows))]));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void The_embedded_lexicons_hold_companies_places_and_brands() => Assert.True(new CompanyLexicon(new VocabularyBuilder()).Count > 10_000);
}
