using Extractor.Recognition.Companies;

namespace Extractor.Tests.Recognition.Companies;

public class AnaphorTests
{
    [Theory]
    [InlineData("Ryanair cut fares. The airline said costs fell.", "The airline", "Ryanair")]
    [InlineData("Ryanair met Volkswagen. The carmaker raised prices.", "The carmaker", "Volkswagen")]
    [InlineData("Ryanair met Volkswagen. The German company raised prices.", "The German company", "Volkswagen")]
    [InlineData("Ryanair met Volkswagen. The company raised prices.", "The company", "Ryanair")]
    [InlineData("Volkswagen raised prices. The world's second-largest carmaker sold less.", "The world's second-largest carmaker", "Volkswagen")]
    [InlineData("Volkswagen said it sold less.", "it", "Volkswagen")]
    [InlineData("Ryanair met rivals, and Volkswagen cut its prices.", "its", "Volkswagen")]
    [InlineData("Japan reported a surplus. Its exports rose.", "Its", "Japan")]
    [InlineData("Volkswagen raised prices, but company officials expect growth.", "company", "Volkswagen")]
    [InlineData("Ryanair lost money. On Friday the company bought a stake in Volkswagen.", "the company", "Ryanair")]
    [InlineData("Volkswagen lost money, says an analyst at Ryanair. The company cut prices.", "The company", "Volkswagen")]
    [InlineData("The Zelkova Games Commission said Ryanair and Volkswagen would support its rule.", "its", "Zelkova Games Commission")]
    [InlineData("Zelkova Savings Bank Ltd met Volkswagen. Volkswagen sold cars. The bank lost money.", "The bank", "Zelkova Savings Bank")]
    [InlineData("Apple Inc met Samsung. The maker of the iPhone lost money.", "The maker", "Apple")]
    [InlineData("Volkswagen raised prices. Talks go on between the state and Volkswagen over the company's future.", "the company", "Volkswagen")]
    [InlineData("Volkswagen met Ryanair. Ryanair offered more for the company's shares.", "the company", "Volkswagen")]
    [InlineData("Volkswagen raised prices. In June it cut them.", "it", "Volkswagen")]
    [InlineData("Shares of Volkswagen fell. The maker of family cars sold less.", "The maker", "Volkswagen")]
    public void An_anaphor_stands_for_its_antecedent(string text, string surface, string name)
    {
        var mention = EntityReading.Mentions(text).Last(mention => mention.Resolution == EntityResolution.Anaphor);
        Assert.Equal((surface, name), (mention.Span.Of(text), mention.Name));
    }

    [Theory]
    [InlineData("Volkswagen thinks it is likely that prices rise.")]
    [InlineData("Volkswagen said he lost his job.")]
    [InlineData("Volkswagen lost money as the airline industry shrank.")]
    [InlineData("Volkswagen is the largest carmaker.")]
    [InlineData("Volkswagen fears the drugmaker Roche.")]
    [InlineData("Prices rose. The company said so.")]
    [InlineData("Volkswagen lost money. The new law passed. It will bring more jobs.")]
    [InlineData("Volkswagen raised prices. It was the arrests that shook the town.")]
    [InlineData("Volkswagen seeks the right unit economics.")]
    [InlineData("Volkswagen lifted the entire segment.")]
    [InlineData("Volkswagen fell, driven by Quillon-Zelk, the biggest rumour.")]
    public void What_stands_for_no_name_is_left_alone(string text) => Assert.DoesNotContain(EntityReading.Mentions(text), mention => mention.Resolution == EntityResolution.Anaphor);

    [Fact]
    public void A_description_does_not_mean_the_subject_of_its_own_clause() =>
        Assert.Contains("the carmaker=Volkswagen/Company", EntityReading.Read("Volkswagen owns many brands. Audi's results helped the carmaker."));

    [Fact]
    public void A_description_behind_a_name_and_a_comma_means_that_name() =>
        Assert.Contains("the maker=Audi/Company", EntityReading.Read("Volkswagen fell while Audi, the maker of fast cars, rose."));

    [Fact]
    public void A_part_that_is_only_described_is_named_by_its_owner()
    {
        var mention = EntityReading.Mentions("Volkswagen reported a loss. In the truck division, sales rose.").Single(mention => mention.Resolution == EntityResolution.Anaphor);
        Assert.Equal(("Volkswagen truck division", "Volkswagen"), (mention.Name, mention.Parent));
    }

    [Fact]
    public void They_stands_for_a_group() =>
        Assert.Contains("they=Chinese carmakers/Group", EntityReading.Read("Chinese carmakers sold more because they cut prices."));

    [Theory]
    [InlineData("Volkswagen cut its prices.", "its", true)]
    [InlineData("Volkswagen lost. The company's sales fell.", "The company", true)]
    [InlineData("Volkswagen lost. The company cut prices.", "The company", false)]
    public void Possessives_are_marked(string text, string surface, bool possessive) =>
        Assert.Equal(possessive, EntityReading.Mentions(text).Single(mention => mention.Span.Of(text) == surface).Possessive);

    [Fact]
    public void Two_equal_candidates_are_uncertain()
    {
        var mention = EntityReading.Mentions("The deal joins Renault and Peugeot. The carmaker lost money.").Single(mention => mention.Resolution == EntityResolution.Anaphor);
        Assert.True(mention.Uncertain);
    }
}
