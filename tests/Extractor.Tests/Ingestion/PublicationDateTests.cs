using Extractor.Ingestion;

namespace Extractor.Tests.Ingestion;

public sealed class PublicationDateTests
{
    private const string Filler = "The plant lies on the coast and belongs to a group that makes turbines, towers and cables for wind parks.";

    [Theory]
    [InlineData("published: 2021-07-13", 2021, 7, 13)]
    [InlineData("published: July 13, 2021", 2021, 7, 13)]
    [InlineData("date: 13.07.2021 09:00", 2021, 7, 13)]
    [InlineData("date: 'Tue, 13 Jul 2021 08:00:00 GMT'", 2021, 7, 13)]
    [InlineData("date: 20210713", 2021, 7, 13)]
    [InlineData("date: 7/13/2021", 2021, 7, 13)]
    [InlineData("date: 13. Juli 2021", 2021, 7, 13)]
    [InlineData("date: 13 de julio de 2021", 2021, 7, 13)]
    [InlineData("date: 13-JUL-2021", 2021, 7, 13)]
    [InlineData("date: 13-Jul-2021 09:45:12.34", 2021, 7, 13)]
    [InlineData("date: 13 Jul 2021", 2021, 7, 13)]
    [InlineData("date: '13 Jul. 2021'", 2021, 7, 13)]
    [InlineData("date: July 13th, 2021", 2021, 7, 13)]
    [InlineData("date: 6-MAR-1987", 1987, 3, 6)]
    [InlineData("date: 26 Mar 1987", 1987, 3, 26)]
    [InlineData("date: March 6, 1987", 1987, 3, 6)]
    [InlineData("date: Mar. 6, 1987", 1987, 3, 6)]
    public void Front_matter_states_the_day(string line, int year, int month, int day)
    {
        var article = Reading.Article($"---\n{line}\n---\n{Filler}", "a.md");
        Assert.Equal(new DateOnly(year, month, day), article.Published!.Date);
    }

    [Theory]
    [InlineData("published: 03/04/2021")]
    [InlineData("published: soon")]
    [InlineData("published: 13-JUL")]
    [InlineData("published: 31-FEB-2021")]
    [InlineData("published: 13-ABC-2021")]
    [InlineData("published: 2021-13-45")]
    [InlineData("published: 2026-01-16")]
    [InlineData("modified: 2021-07-13")]
    public void Doubtful_and_future_days_are_not_taken(string line) =>
        Assert.Null(Reading.Article($"---\ntitle: A\n{line}\n---\n{Filler}", "a.md").Published);

    [Theory]
    [InlineData("OSLO, July 13, 2021 (Agency) - The yard built 30 ferries, more than ever before in its long history.")]
    [InlineData("July 13, 2021\n\nThe yard built 30 ferries, more than ever before in its long history of building ships.")]
    [InlineData("Published on 13 July 2021\n\nThe yard built 30 ferries, more than ever before in its long history of building ships.")]
    [InlineData("13-JUL-2021 09:45:12.34\n\nThe yard built 30 ferries, more than ever before in its long history of building ships.")]
    [InlineData("13-JUL-2021\n\nThe yard built 30 ferries, more than ever before in its long history of building ships.")]
    [InlineData("13 Jul 2021\n\nThe yard built 30 ferries, more than ever before in its long history of building ships.")]
    [InlineData("Yard builds more ferries\n\n13-JUL-2021\n\nThe yard built 30 ferries, more than ever before in its long history of building ships.")]
    [InlineData("OSLO, Jul 13, 2021 - The yard built 30 ferries, more than ever before in its long history.")]
    public void Date_line_at_the_top_tells_the_day(string text)
    {
        var published = Reading.Article(text).Published!;
        Assert.Equal((new DateOnly(2021, 7, 13), DateSource.Dateline), (published.Date, published.Source));
    }

    [Fact]
    public void Day_of_a_statement_takes_its_year_from_the_past_tense()
    {
        var published = Reading.Article("Norwind aims to sell 90 turbines this year, it said on July 13, and 500 by 2027.\n\nFrom 2018 to 2020, its sales were 50, 60 and 70 turbines.").Published!;
        Assert.Equal((new DateOnly(2021, 7, 13), DateSource.TextInference, 0.6), (published.Date, published.Source, published.Trust));
        Assert.Equal("said on July 13 … 2018 to 2020, its sales were", published.Evidence.Replace("From ", ""));
        Assert.Contains("2021", published.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Weekday_tells_the_year()
    {
        var published = Reading.Article($"Norwind announced on Tuesday, July 13, that it had sold 90 turbines.\n\nIn 2020 it sold 70 of them. {Filler}").Published!;
        Assert.Equal(new DateOnly(2021, 7, 13), published.Date);
    }

    [Theory]
    [InlineData("Norwind said on July 13 that it had sold 90 turbines.")]
    [InlineData("Norwind said on July 13 that it wants to sell 90 turbines by 2027 and 40 this year.")]
    [InlineData("Norwind will decide on July 13. In 2020 it sold 70 turbines, and this year it sold 80.")]
    [InlineData("In 2020 it sold 70 turbines, and this year it sold 80.")]
    [InlineData("Norwind said on July 13 that it was content. In 2025 it sold 70 turbines, and this year it sold 80.")]
    public void What_cannot_be_known_stays_open(string text) => Assert.Null(Reading.Article(text).Published);

    [Fact]
    public void Comment_from_the_future_is_no_evidence() =>
        Assert.Null(Reading.Article($"{Filler}\n\nabout „Towers“\n05.06.2027 um 08:15\nNice.\n\nLeave a Reply").Published);
}
