namespace Extractor.Tests.Recognition.Companies;

public class EntityRecogniserTests
{
    [Theory]
    [InlineData("Volkswagen sold 3 million cars.", "Volkswagen=Volkswagen/Company")]
    [InlineData("Zelkova Robotics Inc sold 40 robots.", "Zelkova Robotics Inc=Zelkova Robotics/Company")]
    [InlineData("Exports by Chinese auto companies rose 5 percent.", "Chinese auto companies=Chinese auto companies/Group")]
    [InlineData("China exported 828 vehicles.", "China=China/Market")]
    [InlineData("The S&P 500 rose 2 percent.", "S&P 500=S&P 500/Market")]
    [InlineData("The drop surprised Mr Crossland.", "Crossland=Crossland/Person")]
    public void Reads_the_name_over_its_span(string text, string expected) => Assert.Equal([expected], EntityReading.Read(text));

    [Theory]
    [InlineData("It is likely that prices rise.")]
    [InlineData("On Monday the target was met in May.")]
    [InlineData("The airline industry lost money.")]
    [InlineData("Target prices were cut by analysts.")]
    public void Finds_nothing(string text) => Assert.Empty(EntityReading.Read(text));

    [Fact]
    public void A_text_may_end_behind_a_name_and_comma() => Assert.Equal(["Amazon.com Inc=Amazon.com/Company", "Amazon=Amazon.com/Company"], EntityReading.Read("Amazon.com Inc sold books. Later on Friday 2017: Amazon,"));

    [Fact]
    public void The_company_and_its_stand_for_the_last_subject() =>
        Assert.Equal(
            ["Volkswagen=Volkswagen/Company", "The company=Volkswagen/Company", "its=Volkswagen/Company"],
            EntityReading.Read("Volkswagen cut prices. The company said its sales fell."));

    [Fact]
    public void A_short_form_belongs_to_the_full_name() =>
        Assert.Equal(
            ["Zelkova Robotics Inc=Zelkova Robotics/Company", "Zelkova=Zelkova Robotics/Company"],
            EntityReading.Read("Zelkova Robotics Inc lost money. Later Zelkova recovered."));
}
