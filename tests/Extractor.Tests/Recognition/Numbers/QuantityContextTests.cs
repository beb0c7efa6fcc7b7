using Extractor.Recognition;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>Readings that hang on what stands around the quantity, in its clause or elsewhere in the article.</summary>
public class QuantityContextTests
{
    [Theory]
    [InlineData("Jobs fell by 14,000 to 3.9 million.", "14,000 | 14000 | exact | -; 3.9 million | 3900000 | exact | -")]
    [InlineData("Profit rose by £2.9m to £3.4m.", "£2.9m | 2900000 | exact | GBP; £3.4m | 3400000 | exact | GBP")]
    [InlineData("Prices rose by 5 to 7 percent.", "5 to 7 | 5..7 | between | percent")]
    [InlineData("It cut output to a range of 160 to 190 tonnes, from 180 to 210 tonnes.", "160 to 190 | 160..190 | between | t; 180 to 210 | 180..210 | between | t")]
    [InlineData("It cut its forecast from a range of $4 to $5.", "$4 to $5 | 4..5 | between | USD")]
    [InlineData("Output fell 3 percent, from 180 to 160 tonnes.", "3 | 3 | exact | percent; 180 | 180 | exact | t; 160 | 160 | exact | t")]
    [InlineData("A decline for the year ending in June of between 2.2 percent and 4.3 percent.", "2.2 percent and 4.3 | 2.2..4.3 | between | percent")]
    public void A_range_is_told_from_a_change_and_its_result(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It opened two distribution centers.", "two | 2 | exact | distribution center")]
    [InlineData("It opened four big facilities.", "four | 4 | exact | facility")]
    [InlineData("Of 12 million calls 11.3 million were contracts.", "12 million | 12000000 | exact | call; 11.3 million | 11300000 | exact | -")]
    [InlineData("It has 70 fewer stores.", "70 | 70 | exact | store")]
    [InlineData("It ordered 54 Airbus A320s.", "54 | 54 | exact | -")]
    [InlineData("It has more than 1,000 sales and service outlets.", "1,000 | 1000 | over | outlet")]
    [InlineData("It hired 300 women and children.", "300 | 300 | exact | woman")]
    public void The_counted_noun_is_the_head_of_its_phrase(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It serves three-quarters of its 7 million customers.", "three-quarters | 75 | exact | percent; 7 million | 7000000 | exact | customer")]
    [InlineData("Another fifth came from Asia.", "Another fifth | 20 | exact | percent")]
    [InlineData("It owns 7.3% of the company, or 17 per cent of the total.", "7.3 | 7.3 | exact | percent; 17 | 17 | exact | percent")]
    [InlineData("It took profit in half of its markets.", "half | 50 | exact | percent")]
    [InlineData("It comes in the upper half of that range.", "")]
    [InlineData("The first half was weak, the half-year too; the dividend was cut in half.", "")]
    public void Parts_measure_and_halves_of_a_year_do_not(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("Sales were 5 million Danish crowns, costs 3 million crowns.", "5 million | 5000000 | exact | DKK; 3 million | 3000000 | exact | DKK")]
    [InlineData("The Norwegian firm lost 3 million crowns.", "3 million | 3000000 | exact | NOK")]
    [InlineData("The Philippine firm lost 3 million pesos.", "3 million | 3000000 | exact | PHP")]
    [InlineData("It lost 3 million pesos.", "3 million | 3000000 | exact | MXN")]
    [InlineData("Uganda pays 3 million shillings.", "3 million | 3000000 | exact | UGX")]
    [InlineData("It earned 5 million francs in 1987.", "5 million | 5000000 | exact | FRF")]
    [InlineData("It earned 5 million francs in 2005.", "5 million | 5000000 | exact | CHF")]
    [InlineData("Rwanda paid 5 million francs in 2005.", "5 million | 5000000 | exact | RWF")]
    [InlineData("The Canadian firm lost 3 million dollars.", "3 million | 3000000 | exact | CAD")]
    [InlineData("The Canadian firm lost 3 million dollars in America.", "3 million | 3000000 | exact | USD")]
    [InlineData("It cost 88 million Hong Kong dollars. That is $12.9m.", "88 million | 88000000 | exact | HKD; $12.9m | 12900000 | exact | USD")]
    public void Bare_money_words_are_of_the_country_that_the_article_names(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It grew to 3 hundred and 21 shops.", "3 hundred and 21 | 321 | exact | shop")]
    [InlineData("It made 4 thousand 3 hundred and 21 tractors.", "4 thousand 3 hundred and 21 | 4321 | exact | tractor")]
    [InlineData("It lent 6 crore and two hundred rupees.", "6 crore and two hundred | 60000200 | exact | INR")]
    [InlineData("It sold three hundred and two dozen eggs.", "three hundred and two dozen | 324 | exact | egg")]
    [InlineData("Twenty and a half percent agreed.", "Twenty and a half | 20.5 | exact | percent")]
    [InlineData("Six million and two thirds barrels.", "Six million and two thirds | 6666666.666667 | exact | bbl")]
    [InlineData("Twenty-three fifths of a metre.", "Twenty-three fifths | 4.6 | exact | -")]
    [InlineData("One hundred and thirty-two fifths, two and fifty-four hundredths.", "One hundred and thirty-two fifths | 26.4 | exact | -; two and fifty-four hundredths | 2.54 | exact | -")]
    [InlineData("It stores 1.3x10^6 tonnes and 1e3 litres.", "1.3x10^6 | 1300000 | exact | t; 1e3 | 1000 | exact | L")]
    [InlineData("Nine in 10 drivers and two in five pilots agreed.", "Nine in 10 | 90 | exact | percent; two in five | 40 | exact | percent")]
    [InlineData("It was two hundredth in a list, then the one hundred twenty-fifth.", "")]
    public void Cardinals_and_fractions_of_several_words(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It is between negative ten and 15 °C.", "negative ten and 15 | -10..15 | between | °C")]
    [InlineData("He is over thirty years old.", "thirty | 30 | over | year")]
    [InlineData("It ran for over thirty years.", "thirty | 30 | exact | year")]
    [InlineData("A score of 200 or more than 190.", "200 | 200 | exact | -; 190 | 190 | over | -")]
    [InlineData("Weights of 20~100 kg.", "20~100 | 20..100 | between | kg")]
    [InlineData("It costs 15 dollars 50.", "15 dollars 50 | 15.5 | exact | USD")]
    [InlineData("He is 5 ft 2 in tall.", "5 ft 2 | 5.166667 | exact | ft")]
    [InlineData("It weighs 20 [kg] at 100° Celsius.", "20 | 20 | exact | kg; 100 | 100 | exact | °C")]
    [InlineData("It moves 50 meters per second, 30 km/day.", "50 | 50 | exact | m/s; 30 | 30 | exact | km/day")]
    public void Signs_bounds_and_compounds(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It created 10,000 US jobs.", "10,000 | 10000 | exact | job")]
    [InlineData("It merged two Japan-based firms with nine built-in sensors.", "two | 2 | exact | firm; nine | 9 | exact | sensor")]
    [InlineData("It has 35 million weekly active users.", "35 million | 35000000 | exact | user")]
    [InlineData("The 12 Eastern Lands (EL) countries agreed.", "12 | 12 | exact | country")]
    [InlineData("It trained eight small \"experts\" on 2.5 million \"leisure\" robots.", "eight | 8 | exact | expert; 2.5 million | 2500000 | exact | robot")]
    [InlineData("The 500 or so staff run 500+ stores and 200-odd buses.", "500 | 500 | about | staff; 500 | 500 | over | store; 200 | 200 | about | bus")]
    [InlineData("Ann had 8 delegates and Bob had 7.", "8 | 8 | exact | delegate; 7 | 7 | exact | delegate")]
    [InlineData("It sold 30 cars in Spain, 20 in Italy and 10 in the Algarve.", "30 | 30 | exact | car; 20 | 20 | exact | car; 10 | 10 | exact | car")]
    [InlineData("Six of the nine plants closed, and three of Cole's nine shops.", "Six | 6 | exact | plant; nine | 9 | exact | plant; three | 3 | exact | shop; nine | 9 | exact | shop")]
    [InlineData("The number of weekly flights rose to nine from eight.", "nine | 9 | exact | flight; eight | 8 | exact | flight")]
    [InlineData("It lost 32 billion rupees, against a loss of 3.4 billion in 1985.", "32 billion | 32000000000 | exact | INR; 3.4 billion | 3400000000 | exact | INR")]
    [InlineData("Sales of 3 million cars rose to 4 million.", "3 million | 3000000 | exact | car; 4 million | 4000000 | exact | -")]
    [InlineData("It held six 90-minute live sessions.", "six | 6 | exact | session; 90 | 90 | exact | minute")]
    [InlineData("Assets are 31.5 billion dlrs and debts 12.5 billion.", "31.5 billion | 31500000000 | exact | USD; 12.5 billion | 12500000000 | exact | USD")]
    [InlineData("Its part grew to 38 pct from 37.", "38 | 38 | exact | percent; 37 | 37 | exact | percent")]
    [InlineData("Sales rose 5% to 60 from 57.", "5 | 5 | exact | percent; 60 | 60 | exact | -; 57 | 57 | exact | -")]
    [InlineData("At 20, she left. At 50, it closed.", "20 | 20 | exact | year; 50 | 50 | exact | -")]
    [InlineData("It took another store or two.", "two | 2 | exact | store")]
    [InlineData("The index rose 64.06 points to 4,577.10.", "64.06 | 64.06 | exact | point; 4,577.10 | 4577.1 | exact | point")]
    [InlineData("Costs fell to 5.7 million guilders while orders gained 21 pct to 61.4 mln.", "5.7 million | 5700000 | exact | NLG; 21 | 21 | exact | percent; 61.4 mln | 61400000 | exact | NLG")]
    [InlineData("The rate was cut to 12.20 from 12.75 pct.", "12.20 | 12.2 | exact | percent; 12.75 | 12.75 | exact | percent")]
    [InlineData("The tally was 1,318, or 61.5 pct, in favour.", "1,318 | 1318 | exact | -; 61.5 | 61.5 | exact | percent")]
    [InlineData("Growth of between one and two pct.", "one and two | 1..2 | between | percent")]
    [InlineData("Maria, who was 10, met Mr Brown, 57, on the bus.", "10 | 10 | exact | year; 57 | 57 | exact | year")]
    [InlineData("He told a joke about two men.", "two | 2 | exact | man")]
    [InlineData("The 1.3m (4.2ft) robot.", "1.3 | 1.3 | exact | m; 4.2 | 4.2 | exact | ft")]
    public void Units_may_stand_elsewhere_or_behind_more(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It had a cash flow of $-50.8bn.", "$-50.8bn | -50800000000 | exact | USD")]
    [InlineData("It had a cash flow of €-3m and a yield of -2%.", "€-3m | -3000000 | exact | EUR; -2 | -2 | exact | percent")]
    [InlineData("It earned $50-60m.", "$50-60m | 50000000..60000000 | between | USD")]
    [InlineData("It lost HK$5.4m (£540,000).", "HK$5.4m | 5400000 | exact | HKD; £540,000 | 540000 | exact | GBP")]
    [InlineData("It paid 3 million yen ($21,700) in May.", "3 million | 3000000 | exact | JPY; $21,700 | 21700 | exact | USD")]
    [InlineData("It paid $US5m, $A6m, $C7m and $NZ8m.", "$US5m | 5000000 | exact | USD; $A6m | 6000000 | exact | AUD; $C7m | 7000000 | exact | CAD; $NZ8m | 8000000 | exact | NZD")]
    [InlineData("It runs A6 and $TX9.", "")]
    [InlineData("In Series A $5m was raised.", "$5m | 5000000 | exact | USD")]
    [InlineData("Steel of 60 ksi for an engine of 150 PS.", "60 | 60 | exact | ksi; 150 | 150 | exact | PS")]
    [InlineData("The highest is 84.75 cents, the lowest is 74.07.", "84.75 | 0.8475 | exact | USD; 74.07 | 0.7407 | exact | USD")]
    [InlineData("The highest is $84.75, the lowest is 74.07.", "$84.75 | 84.75 | exact | USD; 74.07 | 74.07 | exact | USD")]
    [InlineData("The price is 84.75 cents, the score is 2,000.", "84.75 | 0.8475 | exact | USD; 2,000 | 2000 | exact | -")]
    [InlineData("The index closed at 8,369.03 up 58.06 points.", "8,369.03 | 8369.03 | exact | point; 58.06 | 58.06 | exact | point")]
    [InlineData("It was 20 up 58 points.", "20 | 20 | exact | -; 58 | 58 | exact | point")]
    [InlineData("It asked 30 people who agreed, 20 who did not and 10 who left.", "30 | 30 | exact | person; 20 | 20 | exact | person; 10 | 10 | exact | person")]
    [InlineData("One in 40 customers complains.", "One in 40 | 2.5 | exact | percent")]
    [InlineData("Each of the 40 customers complains.", "40 | 40 | exact | customer")]
    [InlineData("It sold 300 sports cars.", "300 | 300 | exact | car")]
    public void Signs_in_money_and_units_left_out(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("The fair opens on May 25 and 26.", "25 and 26: Date")]
    [InlineData("A Boeing 737-800 jet near a 7-Eleven store.", "737-800: PartOfName; 7-Eleven: PartOfName")]
    [InlineData("A third-party app for the 49ers.", "third: Ordinal; 49ers: Identifier")]
    [InlineData("It runs version 2.0 until at least 2023.", "2.0: Identifier; 2023: Year")]
    [InlineData("It reached its net-zero target.", "zero: Idiom")]
    public void Numbers_in_names_days_and_adjectives(string text, string expected)
    {
        Assert.Equal(expected, QuantityExamples.OtherLine(text));
        Assert.Empty(QuantityExamples.Read(text).Quantities);
    }

    [Theory]
    [InlineData("Subaru <7270.T> and Suzuki (7269.T) rose.", "7270.T: Identifier; 7269.T: Identifier")]
    [InlineData("The maker (600104.SS) rose.", "600104.SS: Identifier")]
    public void Share_codes_are_names(string text, string expected)
    {
        Assert.Equal(expected, QuantityExamples.OtherLine(text));
        Assert.Empty(QuantityExamples.Read(text).Quantities);
    }

    [Fact]
    public void A_company_is_no_part_of_the_noun()
    {
        VocabularyBuilder words = new();
        var stage = RecognitionStage.Create(words);
        var source = SourceText.Analyse("It took over 62 Tesco outlets.", words.Build());
        var quantity = Assert.Single(stage.Recognise(source, null).Quantities);
        Assert.Equal("outlets", source.Slice(quantity.NounSpan!.Value));
        Assert.Equal("62 Tesco outlets", source.Slice(quantity.Span));
    }

    [Theory]
    [InlineData("Results: 4 15 6 71 8 9", "4 | 4 | exact | -; 15 | 15 | exact | -; 6 | 6 | exact | -; 71 | 71 | exact | -; 8 | 8 | exact | -; 9 | 9 | exact | -")]
    [InlineData("$4 5 6 7 8 cars", "$4 | 4 | exact | USD; 5 | 5 | exact | -; 6 | 6 | exact | -; 7 | 7 | exact | -; 8 | 8 | exact | car")]
    [InlineData("3 4 5 6 7 1/2 percent", "3 | 3 | exact | -; 4 | 4 | exact | -; 5 | 5 | exact | -; 6 | 6 | exact | -; 7 1/2 | 7.5 | exact | percent")]
    [InlineData("8 9 1 234 567 21 22 23", "8 | 8 | exact | -; 9 | 9 | exact | -; 1 234 567 | 1234567 | exact | -; 21 | 21 | exact | -; 22 | 22 | exact | -; 23 | 23 | exact | -")]
    [InlineData("2 3 4 5 ½ 6 7 8", "2 | 2 | exact | -; 3 | 3 | exact | -; 4 | 4 | exact | -; 5 ½ | 5.5 | exact | -; 6 | 6 | exact | -; 7 | 7 | exact | -; 8 | 8 | exact | -")]
    public void In_a_row_of_numbers_only_the_outer_ones_have_neighbours(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Fact]
    public void A_phone_number_is_one_behind_other_numbers_too() => Assert.Equal("1 800 555-1234: PhoneNumber", QuantityExamples.OtherLine("Lines 21 22 23 1 800 555-1234"));
}
