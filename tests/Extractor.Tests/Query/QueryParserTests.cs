using Extractor.Query;
using Extractor.Store;

namespace Extractor.Tests.Query;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "everything")]
    [InlineData("   ", "everything")]
    [InlineData("company:SAIC", "Subject~SAIC")]
    [InlineData("company:\"SAIC Motor\"", "Subject~SAIC Motor")]
    [InlineData("company:“SAIC Motor”", "Subject~SAIC Motor")]
    [InlineData("COMPANY:saic", "Subject~saic")]
    [InlineData("overseas", "Sentence~overseas")]
    [InlineData("\"overseas markets\" growth", "(Sentence~overseas markets & Sentence~growth)")]
    [InlineData("text:overseas", "Sentence~overseas")]
    [InlineData("10:30", "Sentence~10:30")]
    [InlineData("company:A metric:sales", "(Subject~A & Metric~sales)")]
    [InlineData("company:A AND metric:sales", "(Subject~A & Metric~sales)")]
    [InlineData("company:A OR company:B", "(Subject~A | Subject~B)")]
    [InlineData("company:A metric:b OR unit:c", "((Subject~A & Metric~b) | Unit~c)")]
    [InlineData("company:A (metric:b OR unit:c)", "(Subject~A & (Metric~b | Unit~c))")]
    [InlineData("-kind:change", "!Kind=1")]
    [InlineData("NOT -overseas", "error")]
    [InlineData("-(company:A OR company:B)", "!(Subject~A | Subject~B)")]
    [InlineData("-overseas", "!Sentence~overseas")]
    [InlineData("year:2021", "Year[2021..2021]")]
    [InlineData("year:2020..2024", "Year[2020..2024]")]
    [InlineData("value:>500000", "Value(500000..")]
    [InlineData("value:>=1.5m", "Value[1500000..")]
    [InlineData("value:<2bn", "Value..2000000000)")]
    [InlineData("value:..10k", "Value..10000]")]
    [InlineData("value:5..*", "Value[5..")]
    [InlineData("value:1,500", "Value[1500..1500]")]
    [InlineData("status:disputed", "Status=2")]
    [InlineData("modality:Target", "Modality=1")]
    [InlineData("from:2021", "PeriodFrom[2021-01-01..")]
    [InlineData("to:2021-02", "PeriodTo..2021-02-28]")]
    [InlineData("published:2021-07..2021-09", "Published[2021-07-01..2021-09-30]")]
    [InlineData("published:>2021", "Published[2022-01-01..")]
    [InlineData("published:<2021-07-13", "Published..2021-07-12]")]
    [InlineData("has:check", "Has=0")]
    [InlineData("-has:Decision", "!Has=8")]
    [InlineData("product:electric", "(Scope~electric | Metric~electric | Unit~electric)")]
    [InlineData("said:\"Yu De\" source:CAAM", "(SaidBy~Yu De & Source~CAAM)")]
    public void Reads(string query, string expected)
    {
        var result = QueryParser.Parse(query);
        if (expected == "error")
            Assert.False(result.Success);
        else
            Assert.Equal(expected, Show(result.Query.Filter));
    }

    [Theory]
    [InlineData("sort:value-desc", ClaimSortKey.Value, true)]
    [InlineData("sort:period", ClaimSortKey.Period, false)]
    [InlineData("sort:company-asc", ClaimSortKey.Subject, false)]
    [InlineData("overseas", ClaimSortKey.Published, true)]
    public void Reads_sorting(string query, ClaimSortKey key, bool descending)
        => Assert.Equal(new(key, descending), QueryParser.Parse(query).Query.Sort);

    [Fact]
    public void Reads_limit_and_times()
    {
        var query = QueryParser.Parse("limit:7 offset:14 as-of:2021-07 known-at:2022-01-02T03:04Z company:A").Query;

        Assert.Equal((7, 14), (query.Limit, query.Offset));
        Assert.Equal(new DateOnly(2021, 7, 31), query.AsOf);
        Assert.Equal(new DateTimeOffset(2022, 1, 2, 3, 4, 0, TimeSpan.Zero), query.KnownAt);
        Assert.Equal("Subject~A", Show(query.Filter));
    }

    [Fact]
    public void Day_of_knowledge_is_its_end()
        => Assert.Equal(new DateTimeOffset(2022, 1, 2, 23, 59, 59, 999, TimeSpan.Zero), QueryParser.Parse("known-at:2022-01-02").Query.KnownAt);

    [Theory]
    [InlineData("compny:SAIC", 0, 6, "There is no field “compny”. Did you mean “company:”?")]
    [InlineData("metric:sales yaer:2021", 13, 4, "There is no field “yaer”. Did you mean “year:”?")]
    [InlineData("speaker:\"Yu De\"", 0, 7, "There is no field “speaker”. Did you mean “said:”?")]
    [InlineData("unti:car", 0, 4, "There is no field “unti”. Did you mean “unit:”?")]
    [InlineData("as-off:2021", 0, 6, "There is no field “as-off”. Did you mean “as-of:”?")]
    [InlineData("company:\"SAIC", 8, 5, "The quotation mark is not closed. Add \" behind the last word of the phrase.")]
    [InlineData("(company:A", 0, 1, "This parenthesis is not closed. Add one behind the group.")]
    [InlineData("company:A)", 9, 1, "This parenthesis closes nothing. Leave it out, or open one before it.")]
    [InlineData("()", 0, 2, "The parentheses are empty. Write conditions between them, or leave them out.")]
    [InlineData("OR company:A", 0, 2, "OR needs a condition on both sides. Write for example company:SAIC OR company:BYD.")]
    [InlineData("company:A OR", 10, 2, "OR needs a condition on both sides. Write for example company:SAIC OR company:BYD.")]
    [InlineData("company:A AND", 10, 3, "AND needs a condition on both sides. Conditions side by side must all hold: AND can be left out.")]
    [InlineData("company:", 0, 8, "“company:” has no value. Write it right behind the colon, for example company:\"SAIC Motor\".")]
    [InlineData("metric: sales", 0, 7, "“metric:” has no value. Write it right behind the colon, for example metric:sales.")]
    [InlineData("status:open", 7, 4, "“open” is no status. It is one of current, superseded, disputed, retracted.")]
    [InlineData("modality:1", 9, 1, "“1” is no modality. It is one of reported, target, forecast, possible.")]
    [InlineData("year:soon", 5, 4, "“soon” is neither a number nor a range. Write year:5, year:>5, year:<=5 or year:5..10; k, m and bn stand for thousand, million and billion.")]
    [InlineData("value:10..5", 6, 5, "“10..5” is neither a number nor a range. Write value:5, value:>5, value:<=5 or value:5..10; k, m and bn stand for thousand, million and billion.")]
    [InlineData("from:2021-13", 5, 7, "“2021-13” is no date. Write a day (2021-07-13), a month (2021-07) or a year (2021).")]
    [InlineData("as-of:today", 6, 5, "“today” is no date. Write a day (2021-07-13), a month (2021-07) or a year (2021).")]
    [InlineData("known-at:8:00", 9, 4, "“8:00” is no moment. Write a day (2021-07-13) or a time in it (2021-07-13T08:00Z).")]
    [InlineData("sort:size", 5, 4, "Rows cannot be sorted by “size”. Write one of published, value, period, company, metric, confidence, evidence, with -asc or -desc behind it.")]
    [InlineData("limit:0", 6, 1, "“0” is no limit. Write a number from 1 to 1000000.")]
    [InlineData("offset:-1", 7, 2, "“-1” is no number of rows. Write how many to pass over, from 0 to 1000000000.")]
    [InlineData("page:2", 0, 4, "There is no field “page”. Did you mean “offset:”?")]
    [InlineData("has:cheque", 4, 6, "“cheque” is nothing that can be asked for. It is one of check, company, speaker, period, unit, scope, range, versions, decision.")]
    [InlineData("limit:5 limit:6", 8, 7, "“limit:” is given twice. Leave one out.")]
    [InlineData("(limit:5 company:A)", 1, 7, "“limit:” holds for the whole query. Write it outside of the parentheses.")]
    [InlineData("-limit:5", 0, 1, "“limit:” cannot be negated. Leave the minus out.")]
    [InlineData("company:A NOT", 10, 3, "Nothing follows that could be negated. Write a condition behind it, for example -kind:change.")]
    [InlineData("company:A ,", 10, 1, "There is no word to look for. Write words, or a field such as company:SAIC.")]
    public void Says_what_is_wrong(string query, int position, int length, string message)
    {
        var error = QueryParser.Parse(query).Error!;

        Assert.Equal((position, length, message), (error.Position, error.Length, $"{error.Message} {error.Suggestion}"));
    }

    [Fact]
    public void Unknown_field_without_a_near_one_lists_them()
        => Assert.StartsWith("The fields are company, subject, metric,", QueryParser.Parse("https://example.org").Error!.Suggestion!);

    [Fact]
    public void Error_prints_with_a_caret()
    {
        const string query = "metric:sales yaer:2021";

        Assert.Equal(
            "metric:sales yaer:2021\n             ^^^^\nThere is no field “yaer”. Did you mean “year:”?",
            QueryParser.Parse(query).Error!.Print(query));
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
        => Assert.Equal(
            "Parentheses are nested more than 50 deep.",
            QueryParser.Parse(new string('(', 10_000) + "a" + new string(')', 10_000)).Error!.Message);

    [Fact]
    public void Number_of_conditions_is_bounded()
        => Assert.Equal("The query has more than 200 conditions.", QueryParser.Parse(string.Join(' ', Enumerable.Repeat("word", 201))).Error!.Message);

    [Fact]
    public void Every_example_in_the_help_can_be_read()
        => Assert.All(QueryHelp.Fields, field => Assert.Null(QueryParser.Parse(field.Example).Error));

    private static string Show(ClaimFilter? filter) => filter switch
    {
        null => "everything",
        ClaimFilter.AllOf all => $"({string.Join(" & ", all.Parts.Select(Show))})",
        ClaimFilter.AnyOf any => $"({string.Join(" | ", any.Parts.Select(Show))})",
        ClaimFilter.Not not => "!" + Show(not.Part),
        ClaimFilter.Words words => $"{words.Field}~{words.Text}",
        ClaimFilter.Choice choice => $"{choice.Field}={choice.Value}",
        ClaimFilter.NumberRange r => $"{r.Field}{(r.Low is null ? "" : r.LowIncluded ? "[" : "(")}{r.Low:0.##}..{r.High:0.##}{(r.High is null ? "" : r.HighIncluded ? "]" : ")")}",
        ClaimFilter.DateRange r => $"{r.Field}{(r.Low is null ? "" : "[")}{r.Low:yyyy-MM-dd}..{r.High:yyyy-MM-dd}{(r.High is null ? "" : "]")}",
        _ => throw new ArgumentException(filter.GetType().Name),
    };
}
