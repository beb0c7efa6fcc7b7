using Extractor.Claims.Checks;

namespace Extractor.Tests.Claims.Checks;

/// <summary>Each kind of check by example: what agrees, what contradicts, what follows, and what it must not speak about.</summary>
public sealed class CheckRuleTests
{
    private static readonly DateOnly Published = new(2022, 2, 1);

    public static TheoryData<CheckKind, string, string> Consistent() => new()
    {
        { CheckKind.ChangeAgainstLevels, "Sales rose [10|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars from [5,000|unit=car 2020].", "5,500 cars after 5,000 cars is +10 %, as stated (up 10 %)." },
        { CheckKind.ChangeAgainstLevels, "Revenue fell [3|change down year unit=percent 2021] percent to [9.7 billion|unit=USD 2021] from [10.0 billion|unit=USD 2020].", "9.7 billion USD after 10 billion USD is -3 %, as stated (down 3 %)." },
        { CheckKind.ChangeAgainstLevels, "It aims for [550,000|target unit=car 2021] cars. | In 2020 sales were [390,000|unit=car 2020]. | That would be [41|change up year possible unit=percent 2021] percent more.", "550,000 cars after 390,000 cars is +41.03 %, as stated (up 41 %)." },
        { CheckKind.ChangeAgainstLevels, "Sales [doubled|change up year about unit=times 2021] to [159|unit=car 2021] cars from [81|unit=car 2020].", "159 cars after 81 cars is +96.3 %, as stated (up about 2 times)." },
        { CheckKind.ChangeAgainstLevels, "Sales fell [205.7 million|change down year unit=USD 2021] to [2.01 billion|unit=USD 2021] from [2.21 billion|unit=USD 2020].", "2.01 billion USD after 2.21 billion USD is -200 million USD, as stated (down 205.7 million USD)." },
        { CheckKind.AmountAgainstPercent, "Shares rose [19|change up unit=USD 2022-01-31] dollars, or [1.0|change up unit=percent 2022-01-31] percent, to [1,919|unit=USD 2022-01-31].", "up 19 USD to 1,919 USD is 1 %, as stated (1 %)." },
        { CheckKind.PartOfWhole, "Overseas retail sales were [265,000|unit=car 2021H1 metric=overseas.retail.sales key=sales]. | Own brand sales were [166,000|unit=car 2021H1 metric=own.brand.overseas.sales key=sales], more than [60|share over unit=percent 2021H1 metric=share.of.overall.overseas.sales key=sales] percent of all.", "166,000 cars of 265,000 cars is 62.64 %, as stated (over 60 %)." },
        { CheckKind.SumOfParts, "Exports of [1.87 million|unit=vehicle 2021] comprised [1.20 million|unit=car 2021] cars, [649,587|unit=truck 2021] trucks and [14,797|unit=bus 2021] buses.", "1.2 million cars + 649,587 trucks + 14,797 buses is 1.8644 million, the stated total (1.87 million vehicles)." },
        { CheckKind.SumOfParts, "Three makers agreed to pay [553 million|unit=USD subject=makers 2021]. | Able pays [422 million|unit=USD subject=Able 2021] and Baker [131 million|unit=USD subject=Baker 2021].", "422 million USD + 131 million USD is 553 million, the stated total (553 million USD)." },
        { CheckKind.PeriodWithinPeriod, "In June it sold [40,000|unit=car 2021M6] cars. | In the first half it sold [265,000|unit=car 2021H1].", "40,000 cars lies within 265,000 cars of the longer period: 15.09 % of it." },
        { CheckKind.RepeatedFigure, "Northwind recalls [46 million|unit=inflator metric=recalls 2021] inflators | Recalls reached [46.2 million|unit=inflator metric=recalls 2021] in all.", "46 million inflators and 46.2 million inflators are one figure, rounded." },
        { CheckKind.CurrencyRate, "Profit was [16.2 billion|unit=USD 2021] ([8.7 billion|unit=GBP 2021]). | In the last quarter it was [3.65 billion|unit=USD 2021Q4] ([1.97 billion|unit=GBP 2021Q4]).", "1.97 billion GBP for 3.65 billion USD is 0.53973 GBP/USD; the article's other amounts give 0.53704 GBP/USD." },
        { CheckKind.UnitConversion, "The belt is [13|unit=km] km ([8|unit=mi] miles) long.", "13 km is 8.0778 mi, as stated (8 mi)." },
    };

    public static TheoryData<CheckKind, CheckCause?, string, string> Inconsistent() => new()
    {
        { CheckKind.ChangeAgainstLevels, CheckCause.TypingError, "Sales rose [31|change up year unit=percent 2021] percent to [5,650|unit=car 2021] cars from [5,000|unit=car 2020].", "5,650 cars after 5,000 cars is +13 %, but up 31 % is stated." },
        { CheckKind.ChangeAgainstLevels, CheckCause.Rounding, "Sales rose [11|change up year unit=percent 2021] percent to [5,513|unit=car 2021] cars from [5,001|unit=car 2020].", "5,513 cars after 5,001 cars is +10.24 %, but up 11 % is stated." },
        { CheckKind.ChangeAgainstLevels, null, "Sales rose [30|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars from [5,000|unit=car 2020].", "5,500 cars after 5,000 cars is +10 %, but up 30 % is stated." },
        { CheckKind.AmountAgainstPercent, CheckCause.TypingError, "Shares rose [19|change up unit=USD 2022-01-31] dollars, or [10|change up unit=percent 2022-01-31] percent, to [1,919|unit=USD 2022-01-31].", "up 19 USD to 1,919 USD is 1 %, but 10 % is stated." },
        { CheckKind.PartOfWhole, CheckCause.OtherScope, "Overseas sales were [265,000|unit=car 2021H1 metric=overseas.sales key=sales]. | Own brand sales were [166,000|unit=car 2021H1 metric=own.brand.overseas.sales key=sales], or [75|share unit=percent 2021H1 metric=share.of.overseas.sales key=sales] percent of all.", "166,000 cars of 265,000 cars is 62.64 %, but 75 % is stated." },
        { CheckKind.SumOfParts, null, "Exports of [1.95 million|unit=vehicle 2021] comprised [1.20 million|unit=car 2021] cars and [649,587|unit=truck 2021] trucks.", "1.2 million cars + 649,587 trucks is 1.8496 million, but the stated total is 1.95 million vehicles." },
        { CheckKind.PeriodWithinPeriod, CheckCause.TypingError, "In June it sold [400,000|unit=car 2021M6] cars. | In the first half it sold [40,000|unit=car 2021H1].", "400,000 cars is more than the 40,000 cars of the longer period that holds it." },
        { CheckKind.RepeatedFigure, CheckCause.TypingError, "Northwind sold [54,000|unit=car 2021] cars | It sold [45,000|unit=car 2021] cars.", "The headline says 54,000 cars, the text 45,000 cars." },
        { CheckKind.ShareOverWhole, CheckCause.TypingError, "It holds [112|share unit=percent 2021 metric=stake] percent.", "112 % is stated as a share, which cannot exceed 100 %." },
        { CheckKind.ShareOverWhole, CheckCause.TypingError, "Sales fell [130|change down year unit=percent 2021] percent.", "130 % is stated as a fall, which cannot exceed 100 %." },
        { CheckKind.PeriodNotEnded, CheckCause.OtherPeriod, "It sold [40,000|unit=car 2022] cars this year.", "40,000 cars is reported for a period that ends on 2022-12-31, 333 days after the article: probably a plan, or the figure so far." },
        { CheckKind.CurrencyRate, CheckCause.TypingError, "Profit was [16.2 billion|unit=USD 2021] ([8.7 billion|unit=GBP 2021]). | In the last quarter it was [3.65 billion|unit=USD 2021Q4] ([3.10 billion|unit=GBP 2021Q4]).", "3.1 billion GBP for 3.65 billion USD is 0.84932 GBP/USD, but the article's other amounts give 0.53704 GBP/USD." },
        { CheckKind.UnitConversion, null, "The belt is [13|unit=km] km ([21|unit=mi] miles) long.", "13 km is 8.0778 mi, but 21 mi is stated." },
    };

    public static TheoryData<CheckKind, string, string> Derived() => new()
    {
        { CheckKind.EarlierLevel, "Sales reached [265,000|unit=car 2021H1] cars, up [112.8|change up year unit=percent 2021H1] percent.", "265,000 cars, up 112.8 %, implies 124,530 cars a year earlier (124,266 to 124,794)." },
        { CheckKind.EarlierLevel, "Exports were [158,000|unit=car 2021M6], up [5.0|change up month unit=percent 2021M6] percent from May.", "158,000 cars, up 5 %, implies 150,476 cars a month earlier (149,929 to 151,024)." },
        { CheckKind.EarlierLevel, "Income more than halved, down over [50|change down year over unit=percent 2021] percent to [54.2 million|unit=USD 2021].", "54.2 million USD, down over 50 %, implies over 108.4 million USD a year earlier (over 107.23 million)." },
        { CheckKind.EarlierLevel, "Net earnings were [144 million|unit=USD 2021]. | That was a [44|change up year unit=percent 2021] percent increase.", "144 million USD, up 44 %, implies 100 million USD a year earlier (99.308 million to 100.7 million)." },
        { CheckKind.ImpliedChange, "Profit fell to [785 million|unit=EUR 2021] from [2.4 billion|unit=EUR 2020].", "785 million EUR after 2.4 billion EUR is -67.29 %." },
        { CheckKind.ImpliedChange, "The margin narrowed to [6.5|share unit=percent 2021] percent from [8.6|share unit=percent 2020] percent.", "6.5 % after 8.6 % is -2.1 percentage points." },
        { CheckKind.ImpliedChange, "Sales went from [5,000|unit=car 2020] to [6,000|unit=car 2021] cars.", "6,000 cars after 5,000 cars is +20 %." },
        { CheckKind.PartOfWhole, "So far [12.4 million|unit=heater 2021] out of [38.9 million|unit=heater 2021] were mended.", "12.4 million heaters out of 38.9 million heaters is 31.88 %." },
        { CheckKind.AmountPerShare, "It earned [175 million|unit=USD 2021], or [0.62|unit=USD/share 2021] a share.", "175 million USD at 0.62 USD/share implies 282.26 million shares (279.2 million to 285.37 million)." },
        { CheckKind.CurrencyRate, "Profit was [785 million|unit=EUR 2021] ([1 billion|unit=USD 2021]).", "1 billion USD for 785 million EUR implies 1.2739 USD/EUR." },
    };

    public static TheoryData<CheckKind, string> Silent() => new()
    {
        { CheckKind.ChangeAgainstLevels, "Sales rose [30|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars. | In 2020 Southwind sold [5,000|unit=car 2020 subject=Southwind]." },
        { CheckKind.ChangeAgainstLevels, "Sales rose [30|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars. | In 2020 Asian sales were [5,000|unit=car 2020 scope=Asia]." },
        { CheckKind.ChangeAgainstLevels, "Output was [3.997 billion|unit=bbl 2021], up [10|change up year unit=percent 2021] percent, but lower than the [4 billion|unit=bbl 2020 undated] it had aimed for." },
        { CheckKind.EarlierLevel, "China exported [828,000|unit=car 2021H1] cars, up [1.1|change up year unit=times 2021H1] times." },
        { CheckKind.EarlierLevel, "Oil was at [56.98|unit=USD 2022-01-31], after falling [0.6|change down unit=percent 2022-01-31] percent the day before." },
        { CheckKind.AmountAgainstPercent, "Sales rose [19|change up unit=USD 2021] dollars and [10|change up unit=percent 2021] percent, to [1,919|unit=USD 2021]." },
        { CheckKind.EarlierLevel, "The margin was [8|share unit=percent 2021] percent, up [5|change up year unit=percent 2021] percent." },
        { CheckKind.EarlierLevel, "Revenue was [9.8 billion|unit=USD 2021]. | It spoke at length. | Costs were [3|unit=USD metric=costs 2021]. | It has [4|unit=plant metric=plants 2021] plants. | In data centres it rose [26|change up year unit=percent 2021] percent." },
        { CheckKind.ImpliedChange, "Its share was [0.5|share unit=percent 2021 undated] percent, compared to [7|share unit=percent 2020 undated] percent in Hungary." },
        { CheckKind.ImpliedChange, "Revenue rose to [22.7 billion|unit=CNY 2021], compared with the [21.9 billion|unit=CNY 2020 undated] yuan mean estimate." },
        { CheckKind.ImpliedChange, "A profit of [5 million|unit=USD metric=profit 2021] against a loss of [3 million|unit=USD metric=loss 2020]." },
        { CheckKind.PartOfWhole, "It sold [166,000|unit=car 2021H1] cars. | It holds [25|share unit=percent 2021 metric=stake] percent of Southwind." },
        { CheckKind.SumOfParts, "It made [100|unit=car 2021] cars. | It has [60|unit=plant 2021] plants and [40|unit=store 2021] stores." },
        { CheckKind.PeriodWithinPeriod, "In June it earned [40 million|unit=USD 2021M6 metric=profit]. | In the first half it earned [10 million|unit=USD 2021H1 metric=profit]." },
        { CheckKind.PeriodWithinPeriod, "In June it had [400|unit=store 2021M6 metric=stores] stores. | In the first half it had [380|unit=store 2021H1 metric=stores]." },
        { CheckKind.RepeatedFigure, "Northwind to hire [80,000|unit=worker metric=hiring 2021] workers | For the web it will hire [18,000|unit=worker metric=hiring 2021]." },
        { CheckKind.RepeatedFigure, "It has [6|unit=model metric=models 2021] models. | All [6|unit=model metric=models 2021] are new." },
        { CheckKind.ShareOverWhole, "Sales rose [130|change up year unit=percent 2021] percent and profit fell [130|change down year unit=percent metric=profit 2021] percent." },
        { CheckKind.ShareOverWhole, "Its debt is [129|share unit=percent 2021 metric=net.foreign.debt] percent of output." },
        { CheckKind.PeriodNotEnded, "It employs [12,800|unit=employee 2022 metric=headcount] people this year." },
        { CheckKind.ChangeAgainstLevels, "In 2020 it sold [5,000|unit=car 2020] cars. | Sales rose [30|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars." },
        { CheckKind.PeriodNotEnded, "It aims to sell [40,000|target unit=car 2022] cars. | It has [10|unit=order metric=orders 2022] orders for this year." },
        { CheckKind.AmountPerShare, "It earned [175 million|unit=USD 2021] and paid [0.62|unit=USD/share 2021] a share." },
        { CheckKind.CurrencyRate, "It spent [785 million|unit=EUR 2021] and raised [1 billion|unit=USD 2021]." },
        { CheckKind.UnitConversion, "The belt is [13|unit=km] km ([8|unit=truck] trucks)." },
    };

    [Theory]
    [MemberData(nameof(Consistent))]
    public void Agreement_is_found(CheckKind kind, string text, string explanation)
    {
        var check = Only(kind, CheckOutcome.Consistent, text);
        Assert.Equal(explanation, check.Explanation);
        Assert.Equal(0, check.Difference);
        Assert.Null(check.Cause);
    }

    [Theory]
    [MemberData(nameof(Inconsistent))]
    public void Contradiction_is_found_with_its_likely_cause(CheckKind kind, CheckCause? cause, string text, string explanation)
    {
        var check = Only(kind, CheckOutcome.Inconsistent, text);
        Assert.Equal(explanation, check.Explanation);
        Assert.Equal(cause, check.Cause);
        Assert.True(check.Difference > 0);
    }

    [Theory]
    [MemberData(nameof(Derived))]
    public void New_figure_is_derived(CheckKind kind, string text, string explanation)
    {
        var check = Only(kind, CheckOutcome.Derived, text);
        Assert.Equal(explanation, check.Explanation);
        Assert.NotNull(check.Derived);
        Assert.InRange(check.Derived.Value, check.Derived.Low, check.Derived.High ?? decimal.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Doubtful_pairs_are_left_alone(CheckKind kind, string text) =>
        Assert.DoesNotContain(new CrossChecker().Check(SampleText.Claims(text), Published), check => check.Kind == kind);

    [Fact]
    public void Every_kind_has_one_rule_and_examples_of_silence()
    {
        var kinds = Enum.GetValues<CheckKind>();
        Assert.Equal(kinds, CrossChecker.Kinds);
        var silent = Silent().Select(row => (CheckKind)row[0]).ToHashSet();
        Assert.Superset(kinds.ToHashSet(), silent);
    }

    private static ClaimCheck Only(CheckKind kind, CheckOutcome outcome, string text) =>
        Assert.Single(new CrossChecker().Check(SampleText.Claims(text), Published), check => check.Kind == kind && check.Outcome == outcome);
}
