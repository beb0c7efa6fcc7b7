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
    [InlineData("The start-up Quillon sells tyres.", "Quillon")]
    [InlineData("The owner of a company called Quillon resigned.", "Quillon")]
    [InlineData("The deal was praised by companies such as Quillon.", "Quillon")]
    [InlineData("Prices rise, said an analyst at Quillon.", "Quillon")]
    [InlineData("Costs rise, said Quillon analyst Anna Varga.", "Quillon")]
    [InlineData("The talks were led by Quillon CEO Anna Varga.", "Quillon")]
    [InlineData("Tyres are costly, and Quillon's shareholders are not happy.", "Quillon")]
    [InlineData("It bought a stake in Quillon.", "Quillon")]
    [InlineData("Quillon was founded in 1987.", "Quillon")]
    [InlineData("Yesterday Quillon raised $20 million.", "Quillon")]
    [InlineData("Tyres are sold by Quillon.com to drivers.", "Quillon.com")]
    [InlineData("The contract went to <Quillon Varga do Sul>.", "Quillon Varga do Sul")]
    [InlineData("The contract went to Quillon, Varga and Zelkova Inc.", "Quillon, Varga and Zelkova")]
    [InlineData("The contract went to Quillon och Varga AB.", "Quillon och Varga")]
    [InlineData("Bank of British Guiana said sales rose.", "Bank of British Guiana")]
    [InlineData("Prices rise, said Quillon, the world's biggest winemaker.", "Quillon")]
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
    [InlineData("Rep. Orvar Quillon (D-Calif.) said so.", "Orvar Quillon")]
    [InlineData("Rep. Orvar Quillon (R., Texas) said so.", "Orvar Quillon")]
    [InlineData("The court heard Mr. Volkswagen.", "Volkswagen")]
    public void A_person_is_no_company(string text, string name) => Assert.Contains($"{name}={name}/Person", EntityReading.Read(text));

    [Theory]
    [InlineData("The Zelkova Motor Association counts cars.", "Zelkova Motor Association", EntityKind.Organisation)]
    [InlineData("The Ministry of Trade and Industry counts cars.", "Ministry of Trade and Industry", EntityKind.Organisation)]
    [InlineData("The Zelkova Shipping Index fell.", "Zelkova Shipping Index", EntityKind.Market)]
    [InlineData("The Zelkova Institute for Economic Research counts cars.", "Zelkova Institute for Economic Research", EntityKind.Organisation)]
    [InlineData("The Department of Forestry and Fire Protection counts trees.", "Department of Forestry and Fire Protection", EntityKind.Organisation)]
    [InlineData("The Department of the Interior counts trees.", "Department of the Interior", EntityKind.Organisation)]
    [InlineData("The House Energy and Commerce Committee met.", "House Energy and Commerce Committee", EntityKind.Organisation)]
    public void The_last_word_of_a_name_gives_its_kind(string text, string name, EntityKind kind) => Assert.Contains($"{name}={name}/{kind}", EntityReading.Read(text));

    [Theory]
    [InlineData("Target sets were shown.")]
    [InlineData("Visa rules were changed.")]
    [InlineData("Apple prices rose as the harvest failed.")]
    [InlineData("Gap years are popular.")]
    [InlineData("They moved to Target Beach, and like Target Beach.")]
    [InlineData("She read the Gap of Dunloe guide twice.")]
    public void A_form_that_is_an_ordinary_word_needs_evidence(string text) => Assert.DoesNotContain(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Company);

    [Theory]
    [InlineData("Target Corp cut prices. Stores of Target were full.", "Target")]
    [InlineData("Visa Inc cut fees. Visa's profit rose.", "Visa")]
    public void A_legal_form_anywhere_in_the_article_is_such_evidence(string text, string name) => Assert.Equal(2, EntityReading.Mentions(text).Count(mention => mention.Name == name && mention.Kind == EntityKind.Company));

    [Theory]
    [InlineData("The company is based in Quillon-based offices.")]
    [InlineData("The plan is to fund Quillon for a year.")]
    [InlineData("A talk named “Quillon Genetics” drew crowds.")]
    [InlineData("The accord helps U.S. Oil output.")]
    [InlineData("The company Quillon founded was sold.")]
    public void What_only_looks_like_a_company_is_left_alone(string text) => Assert.DoesNotContain(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Company && mention.Resolution != EntityResolution.Anaphor);

    [Theory]
    [InlineData("Michael Ford resigned. Ford, as he said, was tired.")]
    [InlineData("Orvar “Quill” Varga resigned.")]
    public void A_surname_or_nickname_is_no_company(string text) => Assert.DoesNotContain(EntityReading.Mentions(text), mention => mention.Kind == EntityKind.Company);

    [Fact]
    public void A_word_behind_a_companys_name_is_no_other_company() => Assert.Equal(["Volkswagen=Volkswagen/Company"], EntityReading.Read("Users like the Volkswagen Zelkov, which is new."));

    [Fact]
    public void What_acts_as_a_firm_behind_a_companys_name_is_its_division()
    {
        var mention = EntityReading.Mentions("Bad loans hurt Volkswagen Zelkov, which operates shops.").First(mention => mention.Kind == EntityKind.Company);
        Assert.Equal(("Volkswagen Zelkov", "Volkswagen"), (mention.Name, mention.Parent));
    }

    [Fact]
    public void A_ticker_is_not_the_name_where_the_article_has_one() =>
        Assert.All(EntityReading.Mentions("Buyers of AMZN were glad. The shares of Amazon rose."), mention => Assert.Equal("Amazon", mention.Name));

    [Fact]
    public void An_abbreviation_that_the_article_explains_means_what_it_says() =>
        Assert.Contains("VW=Zelkova Welfare Commission/Organisation", EntityReading.Read("The Zelkova Welfare Commission (VW) met. Later VW issued a rule."));

    [Fact]
    public void A_product_ends_with_its_sentence() => Assert.Contains("Quillon 7=Quillon 7/Product", EntityReading.Read("Buyers like the Quillon 7.\n\nSales of the Quillon 7\n\nBoth rose."));

    [Fact]
    public void A_word_that_acts_is_short_for_the_company_that_it_begins() =>
        Assert.Contains("Standard=Standard Zelkova/Company", EntityReading.Read("Standard Zelkova Inc lost money. Standard said it will cut costs."));

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
