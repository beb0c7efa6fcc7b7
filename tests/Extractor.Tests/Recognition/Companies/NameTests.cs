using Extractor.Recognition.Companies;

namespace Extractor.Tests.Recognition.Companies;

public class NameTests
{
    [Theory]
    [InlineData("Shares in Quillon fell.", "Quillon")]
    [InlineData("Quillon shares fell 3 percent. Quillon reported a loss.", "Quillon")]
    [InlineData("The Swiss drugmaker Quillon said sales rose.", "Quillon")]
    [InlineData("Quillon, a Swiss drugmaker, said sales rose.", "Quillon")]
    [InlineData("Quillon, Europe's largest steelmaker, said sales rose.", "Quillon")]
    [InlineData("Its rival Quillon reported higher profit.", "Quillon")]
    [InlineData("Quillon (NYSE: QLN) raised prices.", "Quillon")]
    [InlineData("Quillon <QLN.L> raised prices.", "Quillon")]
    [InlineData("Quillon, which makes tyres, raised prices.", "Quillon")]
    [InlineData("Quillon & Varga Ltd raised prices.", "Quillon & Varga")]
    [InlineData("Sanford T. Quillon Inc raised prices.", "Sanford T. Quillon")]
    [InlineData("Quillon GmbH, Quillon SpA and others raised prices.", "Quillon")]
    public void An_unknown_company_is_known_by_form_and_context(string text, string name)
    {
        var mention = EntityReading.Mentions(text).First(mention => mention.Resolution != EntityResolution.Anaphor && mention.Kind is not (EntityKind.Market or EntityKind.Group));
        Assert.Equal((name, EntityKind.Company, EntityResolution.Form), (mention.Name, mention.Kind, mention.Resolution));
    }

    [Theory]
    [InlineData("Michael Quillon, an analyst with a bank, said so.", "Michael Quillon")]
    [InlineData("Chief Executive Maria Quillon said so.", "Maria Quillon")]
    [InlineData("Mr. Quillon said so.", "Quillon")]
    [InlineData("Orvar Quillon, chairman of the board, said so.", "Orvar Quillon")]
    public void A_person_is_no_company(string text, string name) => Assert.Contains($"{name}={name}/Person", EntityReading.Read(text));

    [Theory]
    [InlineData("The Zelkova Motor Association counts cars.", "Zelkova Motor Association", EntityKind.Organisation)]
    [InlineData("The Ministry of Trade and Industry counts cars.", "Ministry of Trade and Industry", EntityKind.Organisation)]
    [InlineData("The Zelkova Shipping Index fell.", "Zelkova Shipping Index", EntityKind.Market)]
    public void The_last_word_of_a_name_gives_its_kind(string text, string name, EntityKind kind) => Assert.Contains($"{name}={name}/{kind}", EntityReading.Read(text));

    [Theory]
    [InlineData("Target sets were shown.")]
    [InlineData("Visa rules were changed.")]
    [InlineData("Apple prices rose as the harvest failed.")]
    [InlineData("Gap years are popular.")]
    public void A_form_that_is_an_ordinary_word_needs_evidence(string text) => Assert.DoesNotContain(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Company);

    [Theory]
    [InlineData("Target Corp cut prices. Stores of Target were full.", "Target")]
    [InlineData("Visa Inc cut fees. Visa's profit rose.", "Visa")]
    public void A_legal_form_anywhere_in_the_article_is_such_evidence(string text, string name) => Assert.Equal(2, EntityReading.Mentions(text).Count(mention => mention.Name == name && mention.Kind == EntityKind.Company));

    [Fact]
    public void An_abbreviation_in_brackets_stands_for_the_name() =>
        Assert.Contains("ZRC=Zelkova Robotics/Company", EntityReading.Read("Zelkova Robotics Corp (ZRC) lost money. Later ZRC recovered."));

    [Fact]
    public void A_shorter_form_keeps_the_order_of_the_full_names_words() =>
        Assert.Contains("Zelkova Canada=Zelkova Steel Co of Canada/Company", EntityReading.Read("Zelkova Steel Co of Canada Ltd lost money. Zelkova Canada recovered."));

    [Fact]
    public void A_surname_is_the_person_of_the_article() =>
        Assert.Contains("Quillon=Peter Quillon/Person", EntityReading.Read("Peter Quillon leads the bank. Quillon said so."));

    [Fact]
    public void A_company_with_a_region_behind_it_is_a_division()
    {
        var mention = Assert.Single(EntityReading.Mentions("Losses at Volkswagen Europe widened."));
        Assert.Equal(("Volkswagen Europe", "Volkswagen"), (mention.Name, mention.Parent));
    }

    [Theory]
    [InlineData("The Quillon 7 is new. Buyers like the Quillon 7.", "Quillon 7")]
    [InlineData("Boeing delivered a Boeing 737 MAX.", "Boeing 737 MAX")]
    public void A_model_number_belongs_to_the_product(string text, string surface) => Assert.Contains(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Product && mention.Span.Of(text) == surface);

    [Theory]
    [InlineData("Ford Motor Co and Ford 20,000 cars.")]
    [InlineData("Boeing sold 40 jets. Boeing 40 jets.")]
    [InlineData("Toyota 2021 results were good.")]
    public void A_count_or_year_behind_a_name_is_no_model_number(string text) => Assert.DoesNotContain(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Product);

    [Theory]
    [InlineData("Exports of U.S. automakers fell.", "U.S. automakers")]
    [InlineData("Tech startups raised money.", "tech startups")]
    [InlineData("Sales of luxury brands rose.", "luxury brands")]
    [InlineData("The German low-cost airlines lost money.", "German low-cost airlines")]
    public void A_group_is_named_with_its_modifiers(string text, string name) => Assert.Contains(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Group && mention.Name == name);

    [Theory]
    [InlineData("Sales fell in April and May.")]
    [InlineData("Costs were US$40 in all.")]
    public void Months_and_currencies_are_no_names(string text) => Assert.Empty(EntityReading.Read(text));

    [Fact]
    public void Tickers_are_no_names() => Assert.Equal(["Volkswagen=Volkswagen/Company"], EntityReading.Read("Volkswagen (XETRA: VOW) raised prices."));

    [Fact]
    public void Mentions_hold_their_tokens_and_do_not_overlap()
    {
        const string Text = "Zelkova Robotics Inc, a Swiss robot maker, said Volkswagen AG and U.S. rivals bought its robots. The company's shares rose.";
        var source = EntityReading.Source(Text);
        var end = 0;
        foreach (var mention in EntityReading.Mentions(Text))
        {
            Assert.Equal(source.SpanOf(mention.First, mention.End), mention.Span);
            Assert.True(mention.First >= end);
            Assert.NotEmpty(mention.Why);
            end = mention.End;
        }
    }
}
