using Extractor.Recognition.Companies;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Periods;

public sealed class PeriodRecogniserTests
{
    private static readonly VocabularyBuilder Words = new();
    private static readonly PeriodRecogniser Recogniser = new(Words);
    private static readonly Vocabulary Vocabulary = Words.Build();
    private static readonly DateOnly Published = new(2021, 7, 14);

    private static SourceText Text(string text) => SourceText.Analyse(text, Vocabulary);

    private static EntityMention Name(SourceText source, string name, EntityResolution resolution = EntityResolution.Lexicon)
    {
        var start = source.Text.IndexOf(name, StringComparison.Ordinal);
        var first = source.TokenAt(start);
        var end = source.TokenAt(start + name.Length - 1) + 1;
        return new(first, end, source.SpanOf(first, end), "name", 0, name, null, EntityKind.Product, resolution, false, null, null, null, false, new EntityReason(""));
    }

    [Fact]
    public void Names_hold_no_periods()
    {
        var source = Text("In 2019 the firm showed its March 2000 and the Agenda for 2030.");
        var found = Recogniser.Recognise(source, Published, [Name(source, "March 2000"), Name(source, "Agenda for 2030")]);
        Assert.Equal(["2019"], found.Select(m => source.Slice(m.Span)));
    }

    [Fact]
    public void Anaphors_are_no_names_that_hide_periods()
    {
        var source = Text("The group grew in 2019.");
        Assert.Single(Recogniser.Recognise(source, Published, [Name(source, "grew in 2019", EntityResolution.Anaphor)]));
    }

    [Fact]
    public void Mentions_are_in_order_and_do_not_overlap()
    {
        var source = Text("From January to June this year it sold 9, up from 8 in the same period last year; in the second quarter it sold 5 and by the end of 2022 it will have sold 40.");
        var found = Recogniser.Recognise(source, Published, []);
        Assert.Equal(4, found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            Assert.Equal(source.SpanOf(found[i].First, found[i].End), found[i].Span);
            Assert.True(i == 0 || found[i - 1].End <= found[i].First);
        }
    }

    [Fact]
    public void Deadline_has_no_start()
    {
        var deadline = Assert.Single(Recogniser.Recognise(Text("It wants 500 by 2025."), Published, []));
        Assert.Equal((PeriodKind.Deadline, null, new DateOnly(2025, 12, 31)), (deadline.Kind, deadline.From, deadline.To));
    }

    [Fact]
    public void Unknown_publication_leaves_relative_periods_open()
    {
        foreach (var mention in Recogniser.Recognise(Text("Last year it grew. On Friday it fell. It will end by next month. In the third quarter it rose from a year earlier."), null, []))
        {
            Assert.Null(mention.From);
            Assert.Null(mention.To);
            Assert.NotEqual(PeriodAnchor.Absolute, mention.Anchor);
        }
    }

    [Fact]
    public void Business_year_of_the_article_holds_for_its_quarters_and_years()
    {
        var source = Text("In the year ended May 31 it earned 9.\n\nThird quarter profit was 2. The first half was poor. For fiscal 2022 it expects more. In the first nine months it had 5.");
        var found = Recogniser.Recognise(source, new DateOnly(2022, 3, 27), []);
        Assert.Equal(
            [(new(2020, 6, 1), new(2021, 5, 31)), (new(2021, 12, 1), new(2022, 2, 28)), (new(2021, 6, 1), new(2021, 11, 30)), (new(2021, 6, 1), new(2022, 5, 31)), (new(2021, 6, 1), new(2022, 2, 28))],
            found.Select(m => (m.From!.Value, m.To!.Value)));
    }

    [Fact]
    public void Business_year_is_told_by_an_ordinal_quarter_and_its_last_day()
    {
        var source = Text("It grew in the third quarter of its financial year. In the quarter to June 30 it earned 4. The fourth quarter will be better.");
        var last = Recogniser.Recognise(source, new DateOnly(2001, 8, 8), [])[^1];
        Assert.Equal((new DateOnly(2001, 7, 1), new DateOnly(2001, 9, 30)), (last.From, last.To));
    }

    [Fact]
    public void Comparison_is_told_from_the_main_period_not_from_another_comparison()
    {
        var source = Text("It earned 9 in the fourth quarter of 2004, up from 7 in the fourth quarter of 2003. Sales rose to 50 from 40 a year earlier.");
        var earlier = Recogniser.Recognise(source, new DateOnly(2005, 1, 19), [])[^1];
        Assert.Equal((new DateOnly(2003, 10, 1), new DateOnly(2003, 12, 31)), (earlier.From, earlier.To));
        Assert.Equal(new PeriodShift(-1), earlier.Shift);
    }

    [Fact]
    public void Explanation_names_the_words_and_the_publication_date()
    {
        var mention = Assert.Single(Recogniser.Recognise(Text("It will sell 9 this year."), Published, []));
        Assert.Equal("“this year” is 2021, because the article was published on 2021-07-14", mention.Why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("by")]
    [InlineData("from 2016 to")]
    [InlineData("the year ended")]
    [InlineData("Between January and")]
    [InlineData("in the next")]
    [InlineData("1/2/")]
    [InlineData("by the end of the")]
    [InlineData("FY")]
    [InlineData("13.13.2024")]
    public void Torn_phrases_are_read_without_error(string text) =>
        Assert.All(Recogniser.Recognise(Text(text), Published, []), m => Assert.InRange(m.End, m.First + 1, Text(text).Tokens.Length));

    [Fact]
    public void Long_texts_take_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("Sales rose 5% from a year earlier in the second quarter of 2020, by the end of the year. ", 4000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Recogniser.Recognise(Text(text), Published, []).Count >= 12000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed} for {text.Length} characters");
    }
}
