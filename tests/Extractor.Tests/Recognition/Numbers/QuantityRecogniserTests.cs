using Extractor.Recognition;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;

namespace Extractor.Tests.Recognition.Numbers;

public class QuantityRecogniserTests
{
    [Theory]
    [InlineData("It sold 1,234.56 tonnes.", "1,234.56 | 1234.56 | exact | t")]
    [InlineData("Es waren 1.234,5 km und 2.500 km.", "1.234,5 | 1234.5 | exact | km; 2.500 | 2500 | exact | km")]
    [InlineData("It made 1'234 tractors.", "1'234 | 1234 | exact | tractor")]
    [InlineData("It made 12 500 tractors.", "12 500 | 12500 | exact | tractor")]
    [InlineData("It made 4.500 tractors.", "4.500 | 4500 | exact | tractor")]
    [InlineData("A yield of 4.500 percent.", "4.500 | 4.5 | exact | percent")]
    [InlineData("Some .5 percent of it.", ".5 | 0.5 | about | percent")]
    public void Digits_with_any_common_separator(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It employs five hundred and twenty thousand people.", "five hundred and twenty thousand | 520000 | exact | person")]
    [InlineData("It runs seventy-six shops.", "seventy-six | 76 | exact | shop")]
    [InlineData("It lent 12 crore rupees and 3 lakh rupees.", "12 crore | 120000000 | exact | INR; 3 lakh | 300000 | exact | INR")]
    [InlineData("It ordered two dozen jets.", "two dozen | 24 | exact | jet")]
    [InlineData("It ordered a dozen jets.", "a dozen | 12 | exact | jet")]
    [InlineData("Half a billion users came.", "Half a billion | 500000000 | exact | user")]
    [InlineData("One and a half million users came.", "One and a half million | 1500000 | exact | user")]
    [InlineData("The stock fell 3-1/4 points.", "3-1/4 | 3.25 | exact | point")]
    [InlineData("The stock fell 13 1/2 points.", "13 1/2 | 13.5 | exact | point")]
    [InlineData("It is 2½ inches wide.", "2½ | 2.5 | exact | in")]
    [InlineData("It grew five point two percent.", "five point two | 5.2 | exact | percent")]
    [InlineData("Dozens of clients left.", "Dozens | 12..120 | between | client")]
    [InlineData("Tens of thousands of clients left.", "Tens of thousands | 10000..100000 | between | client")]
    public void Number_words_and_scales(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("A third of sales came late.", "A third | 33.333333 | exact | percent")]
    [InlineData("Two-thirds of staff agreed.", "Two-thirds | 66.666667 | exact | percent")]
    [InlineData("It sold half of its stores.", "half | 50 | exact | percent")]
    [InlineData("One in five drivers agreed.", "One in five | 20 | exact | percent")]
    [InlineData("Rates fell by a quarter-point.", "quarter | 0.25 | exact | percentage_point")]
    [InlineData("It took half an hour.", "half | 0.5 | exact | hour")]
    public void Fractions_are_percents_unless_a_unit_follows(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It has three to six seats.", "three to six | 3..6 | between | seat")]
    [InlineData("Net income (1.2) 3.4", "1.2 | -1.2 | exact | -; 3.4 | 3.4 | exact | -")]
    [InlineData("Net income 3.4 (1.2)", "3.4 | 3.4 | exact | -; 1.2 | -1.2 | exact | -")]
    [InlineData("Ann Lee (42) left.", "42 | 42 | exact | -")]
    [InlineData("The dividend was nil.", "nil | 0 | exact | -")]
    [InlineData("It paid nil dlrs.", "nil | 0 | exact | USD")]
    [InlineData("It hired hundred workers.", "hundred | 100 | exact | worker")]
    [InlineData("Several hundred people left.", "")]
    [InlineData("It fell into the $80s a ton.", "$80s | 80..90 | between | USD/t")]
    [InlineData("The strike cost Telora 30 million dollars.", "30 million | 30000000 | exact | USD")]
    [InlineData("It expects $11-13bn.", "$11-13bn | 11000000000..13000000000 | between | USD")]
    [InlineData("It expects $9-$11bn.", "$9-$11bn | 9000000000..11000000000 | between | USD")]
    [InlineData("A margin between 4.5% and 6.5% is planned.", "4.5% and 6.5 | 4.5..6.5 | between | percent")]
    [InlineData("It forecast 700 mln to 740 mln dlrs.", "700 mln to 740 mln | 700000000..740000000 | between | USD")]
    [InlineData("It forecast 18 to 20 cents a share.", "18 to 20 | 0.18..0.2 | between | USD/share")]
    [InlineData("It took one to two weeks.", "one to two | 1..2 | between | week")]
    [InlineData("It took five or six weeks.", "five or six | 5..6 | between | week")]
    [InlineData("Sales rose 5% to $3bn.", "5 | 5 | exact | percent; $3bn | 3000000000 | exact | USD")]
    [InlineData("Profit rose by £2m to £3m.", "£2m | 2000000 | exact | GBP; £3m | 3000000 | exact | GBP")]
    [InlineData("Profit rose from $2m to $3m.", "$2m | 2000000 | exact | USD; $3m | 3000000 | exact | USD")]
    [InlineData("It comes with 64GB or 128GB.", "64 | 64 | exact | GB; 128 | 128 | exact | GB")]
    public void Ranges_and_what_is_none(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("more than 20 planes", "over")]
    [InlineData("at least 20 planes", "over")]
    [InlineData("upwards of 20 planes", "over")]
    [InlineData("20 planes or more", "over")]
    [InlineData("up to 20 planes", "under")]
    [InlineData("as many as 20 planes", "under")]
    [InlineData("fewer than 20 planes", "under")]
    [InlineData("some 20 planes", "about")]
    [InlineData("an estimated 20 planes", "about")]
    [InlineData("close to 20 planes", "about")]
    [InlineData("a total of about 20 planes", "about")]
    [InlineData("exactly 20 planes", "exact")]
    public void Bounds_follow_the_guide(string words, string bound) => Assert.Equal($"20 | 20 | {bound} | plane", QuantityExamples.Line($"It ordered {words}."));

    [Theory]
    [InlineData("It earned USD34.6 million.", "USD34.6 million | 34600000 | exact | USD")]
    [InlineData("It earned US$4.7bn.", "US$4.7bn | 4700000000 | exact | USD")]
    [InlineData("It earned $1MM.", "$1MM | 1000000 | exact | USD")]
    [InlineData("It earned MUSD 3.", "MUSD 3 | 3000000 | exact | USD")]
    [InlineData("It earned Rs 5 crore.", "Rs 5 crore | 50000000 | exact | INR")]
    [InlineData("It earned 785m euros.", "785m | 785000000 | exact | EUR")]
    [InlineData("It earned 37.5 cents.", "37.5 | 0.375 | exact | USD")]
    [InlineData("The shares stood at 548p.", "548 | 5.48 | exact | GBP")]
    [InlineData("It earned 101.9 mln dlrs.", "101.9 mln | 101900000 | exact | USD")]
    [InlineData("It cost one billion złotys.", "one billion | 1000000000 | exact | PLN")]
    [InlineData("A 12 billion-euro charge.", "12 billion | 12000000000 | exact | EUR")]
    [InlineData("It earned RM1.2bn, C$5m, HK$6m, A$7m and R$8m.", "RM1.2bn | 1200000000 | exact | MYR; C$5m | 5000000 | exact | CAD; HK$6m | 6000000 | exact | HKD; A$7m | 7000000 | exact | AUD; R$8m | 8000000 | exact | BRL")]
    [InlineData("It earned ¥5bn, ₹6m, ₩7bn and CHF 3.5m.", "¥5bn | 5000000000 | exact | JPY; ₹6m | 6000000 | exact | INR; ₩7bn | 7000000000 | exact | KRW; CHF 3.5m | 3500000 | exact | CHF")]
    [InlineData("It earned Rmb5m, 6 million yuan, DM7m and FFr8m.", "Rmb5m | 5000000 | exact | CNY; 6 million | 6000000 | exact | CNY; DM7m | 7000000 | exact | DEM; FFr8m | 8000000 | exact | FRF")]
    [InlineData("Oil passed the $50 mark and the 10,000 mark; a 200 million mark bond cost 50 marks.", "$50 | 50 | exact | USD; 10,000 | 10000 | exact | -; 200 million | 200000000 | exact | DEM; 50 | 50 | exact | DEM")]
    [InlineData("It is worth more than all Canadian dollars; each costs $19,000.", "$19,000 | 19000 | exact | USD")]
    [InlineData("It cost 3 dollars and 50 cents.", "3 dollars and 50 | 3.5 | exact | USD")]
    [InlineData("It paid 15 cents per Class B share.", "15 | 0.15 | exact | USD/share")]
    [InlineData("Oil fetched $40 a barrel, coal $33 a ton.", "$40 | 40 | exact | USD/bbl; $33 | 33 | exact | USD/t")]
    public void Money_in_all_its_writings(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It pumps 1.2 million barrels per day.", "1.2 million | 1200000 | exact | bbl/day")]
    [InlineData("It pumps 500,000 bpd.", "500,000 | 500000 | exact | bbl/day")]
    [InlineData("It mills 4,500 tpd.", "4,500 | 4500 | exact | t/day")]
    [InlineData("It makes 14,000 cars a year.", "14,000 | 14000 | exact | car")]
    [InlineData("Exports rose 1.1 times.", "1.1 | 1.1 | exact | times")]
    [InlineData("Growth of 25x.", "25 | 25 | exact | times")]
    [InlineData("A tenfold rise and a ten-fold rise.", "tenfold | 10 | exact | times; ten-fold | 10 | exact | times")]
    [InlineData("Sales almost doubled.", "doubled | 2 | about | times")]
    [InlineData("Profit more than halved.", "halved | 50 | over | percent")]
    [InlineData("Rates rose 25 basis points, or 0.25 percentage points.", "25 | 25 | exact | basis_point; 0.25 | 0.25 | exact | percentage_point")]
    [InlineData("A 90 kWh battery on an 800-volt base.", "90 | 90 | exact | kWh; 800 | 800 | exact | V")]
    [InlineData("It had more than 500 overseas repair and service outlets.", "500 | 500 | over | outlet")]
    [InlineData("It sold 300 SUVs, 20 aircraft and 5 branches.", "300 | 300 | exact | SUV; 20 | 20 | exact | aircraft; 5 | 5 | exact | branch")]
    [InlineData("It sold 10, 20 and 30 lorries, respectively.", "10 | 10 | exact | lorry; 20 | 20 | exact | lorry; 30 | 30 | exact | lorry")]
    [InlineData("It sold 3.9 million phones, up from 2.4 million.", "3.9 million | 3900000 | exact | phone; 2.4 million | 2400000 | exact | phone")]
    public void Units_rates_and_nouns(string text, string expected) => Assert.Equal(expected, QuantityExamples.Line(text));

    [Theory]
    [InlineData("It changed by minus 3 percent.", QuantityChange.Down)]
    [InlineData("It changed by -1.3%.", QuantityChange.Down)]
    [InlineData("It changed by +2 %.", QuantityChange.Up)]
    [InlineData("It changed: doubled.", QuantityChange.Up)]
    [InlineData("It changed: halved.", QuantityChange.Down)]
    [InlineData("It changed 5 times.", QuantityChange.None)]
    public void Signs_and_verbs_tell_the_change(string text, QuantityChange change) => Assert.Equal(change, Assert.Single(QuantityExamples.Read(text).Quantities).Change);

    [Theory]
    [InlineData("He came on July 13 and left on 14 August 2020.", "13: Date; 14 August: Date; 2020: Year")]
    [InlineData("In 2012–13 and the 1980s.", "2012–13: Year; 1980s: Year")]
    [InlineData("It ended at 10:30 a.m. on 2024-03-25.", "10:30 a.m.: ClockTime; 2024-03-25: Date")]
    [InlineData("The first of them was the 5th.", "first: Ordinal; 5th: Ordinal")]
    [InlineData("One of the largest, no one else, this one.", "One: Pronoun; one: Pronoun; one: Pronoun")]
    [InlineData("A 3-for-1 split after a 50-50 vote.", "3-for-1: Ratio; 50-50: Ratio")]
    [InlineData("Leeds beat Hull 2-1.", "2-1: Score")]
    [InlineData("Call 212-555-0199.", "212-555-0199: PhoneNumber")]
    [InlineData("The Ford F-150, COVID-19, Section 232 and 5G.", "150: Identifier; 19: Identifier; 232: Identifier; 5G: Identifier")]
    [InlineData("The CAC 40 closed; Q3 was fine.", "40: PartOfName; Q3: Date")]
    [InlineData("A 2K display at 12 Main Street.", "2K: Identifier; 12: Address")]
    [InlineData("Open 24/7, a double-digit rise.", "24/7: Idiom; double: Idiom")]
    [InlineData("A zero-risk plan.", "zero: Idiom")]
    [InlineData("They won two-nil, then 2-nil.", "two-nil: Score; 2-nil: Score")]
    [InlineData("In the next three years.", "three years: Date")]
    [InlineData("1. Read this.", "1: ListNumbering")]
    public void Numbers_that_are_no_quantity(string text, string expected)
    {
        Assert.Equal(expected, QuantityExamples.OtherLine(text));
        Assert.Empty(QuantityExamples.Read(text).Quantities);
    }

    [Fact]
    public void Spans_of_number_unit_and_bound_are_separate()
    {
        var (source, quantities, _) = QuantityExamples.Read("It has more than 1,000 overseas service outlets.");
        var quantity = Assert.Single(quantities);
        Assert.Equal("1,000", source.Slice(quantity.NumberSpan));
        Assert.Equal("1,000 overseas service outlets", source.Slice(quantity.Span));
        Assert.Equal("overseas service outlets", source.Slice(quantity.NounSpan!.Value));
        Assert.Equal("more than", source.Slice(quantity.BoundSpan!.Value));
    }

    [Theory]
    [InlineData("1.5 million cars", 100_000)]
    [InlineData("550,000 cars", 1)]
    [InlineData("5 million cars", 1_000_000)]
    public void Step_is_the_weight_of_the_last_printed_digit(string words, int step) => Assert.Equal(step, Assert.Single(QuantityExamples.Read($"It sold {words}.").Quantities).Step);

    [Fact]
    public void Dollars_are_those_that_the_article_names()
    {
        Assert.Equal("$5m | 5000000 | exact | CAD", QuantityExamples.Line("All figures are in Canadian dollars. It earned $5m."));
        Assert.Equal("$5m | 5000000 | exact | USD; C$7m | 7000000 | exact | CAD", QuantityExamples.Line("It earned $5m (C$7m)."));
    }
}
