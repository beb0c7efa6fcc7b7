using System.Globalization;
using System.Text.Json;
using Extractor.Claims;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Recognition.Numbers;

namespace Extractor.Tests.Pipeline;

public sealed class OutputTests
{
    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, "2025-12-31", "by 2025-12-31")]
    [InlineData("2021-03-05", null, "from 2021-03-05")]
    [InlineData("2021-07-13", "2021-07-13", "2021-07-13")]
    [InlineData("2021-01-01", "2021-12-31", "2021")]
    [InlineData("2016-01-01", "2020-12-31", "2016 to 2020")]
    [InlineData("2021-06-01", "2021-06-30", "2021-06")]
    [InlineData("2021-01-01", "2021-06-30", "2021-01 to 2021-06")]
    [InlineData("2020-10-01", "2021-03-31", "2020-10 to 2021-03")]
    [InlineData("2021-06-07", "2021-06-13", "2021-06-07 to 2021-06-13")]
    [InlineData("2021-12-01", "9999-12-31", "2021-12 to 9999-12")]
    public void Period_is_named_by_its_calendar_unit(string? from, string? to, string expected) =>
        Assert.Equal(expected, PlainText.Period(Day(from), Day(to)));

    [Fact]
    public void Value_tells_direction_bound_range_and_unit()
    {
        Assert.Equal("1,500,000 vehicles", PlainText.Value(1_500_000.00m, null, Bound.Exact, "vehicle", null));
        Assert.Equal("up over 12.5 percent", PlainText.Value(12.50m, null, Bound.Over, "percent", Direction.Up));
        Assert.Equal("3 to 6", PlainText.Value(3, 6, Bound.Between, null, null));
    }

    [Theory]
    [InlineData(1, "vehicle", "1 vehicle")]
    [InlineData(2, "person", "2 people")]
    [InlineData(2, "heater", "2 heaters")]
    [InlineData(2, "factory", "2 factories")]
    [InlineData(13, "percentage_point", "13 percentage points")]
    [InlineData(2, "percent", "2 percent")]
    [InlineData(3, "times", "3 times")]
    [InlineData(90, "kWh", "90 kWh")]
    [InlineData(5, "acre", "5 acres")]
    [InlineData(5, "USD", "5 USD")]
    [InlineData(5, "USD/share", "5 USD/share")]
    public void Unit_agrees_with_its_number(int value, string unit, string expected) =>
        Assert.Equal(expected, PlainText.Value(value, null, Bound.Exact, unit, null));

    [Theory]
    [InlineData("550000", "550000")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.085", "0.085")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Decimals_are_plain_and_exact(string value, string expected) =>
        Assert.Equal(expected, ClaimJson.Plain(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Text_outside_ascii_is_written_as_it_is()
    {
        const string Text = "Société “Noël” – 三菱 & <b> 😀";

        var line = ClaimJson.Line(json => json.WriteStringValue(Text));

        Assert.Equal(Text, JsonSerializer.Deserialize<string>(line));
        Assert.Contains("Société “Noël” – 三菱 & <b>", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_quotes_what_would_break_a_row()
    {
        StringWriter output = new();

        Csv.WriteRow(output, ["plain", "a,b", "say \"x\"", "two\nlines", null]);

        Assert.Equal("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n", output.ToString());
    }

    [Fact]
    public void Long_text_is_cut_to_one_line()
    {
        Assert.Equal("a b c", PlainText.Short("a\n\nb  c", 10));
        Assert.Equal("abcd…", PlainText.Short("abcdefgh", 5));
    }

    [Fact]
    public void Names_are_those_of_the_guide()
    {
        Assert.Equal("part_of_name", FieldName.Of(UnclaimedReason.PartOfName));
        Assert.Equal(["reported", "target", "forecast", "possible"], FieldName.All<Modality>().Select(pair => pair.Value));
        Assert.Equal(["exact", "about", "over", "under", "between"], FieldName.All<Bound>().Select(pair => pair.Value));
        Assert.Null(FieldName.Of((Direction?)null));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
