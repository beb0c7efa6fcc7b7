using System.Globalization;
using Extractor.Pipeline.Duplicates;
using Extractor.Pipeline.Runs;
using Extractor.Pipeline.Watching;

namespace Extractor.Tests.Pipeline.Duplicates;

public sealed class CopyTests : IDisposable
{
    private const string Report = """
        Northwind Motors sold 128,400 vehicles abroad in 2022, 12 percent more than a year earlier, chief executive Ana Lind said on Tuesday.
        The carmaker from Gothenburg opened 14 dealerships in Chile and Peru and plans to build a second assembly line near Santiago.
        Demand for its small vans was strong in the second half, while sales of sedans fell for the third year in a row, she added.
        Analysts had counted on some 120,000 vehicles. The shares rose 3.1 percent to 54.20 crowns in early trading in Stockholm.
        """;

    private const string InHouseStyle = """
        Northwind Motors sold 128,400 vehicles overseas in 2022, 12% more than a year earlier, CEO Ana Lind said Tuesday.
        The Swedish carmaker opened 14 dealerships in Chile and Peru and plans to build a second assembly line near Santiago.
        Demand for its small vans was strong in the second half, but sales of sedans fell for the third year in a row, Lind added.
        Analysts had counted on about 120,000 vehicles. Shares rose 3.1% to 54.20 crowns in early trading in Stockholm.
        """;

    private const string NextYear = """
        Northwind Motors sold 141,900 vehicles abroad in 2023, 9 percent more than a year earlier, chief executive Ana Lind said on Tuesday.
        The carmaker from Gothenburg opened 22 dealerships in Chile and Peru and plans to build a second assembly line near Santiago.
        Demand for its small vans was strong in the second half, while sales of sedans fell for the fourth year in a row, she added.
        Analysts had counted on some 150,000 vehicles. The shares fell 2.4 percent to 51.80 crowns in early trading in Stockholm.
        """;

    private const string Another = """
        Fabrikam Foods expects revenue of between $1.1 billion and $1.4 billion this year, the maker of frozen meals said.
        It has cut 300 jobs in Ohio since March and wants to close its plant in Dayton, where it makes soups, by the end of June.
        Consumers buy fewer ready meals as they eat out more often, according to the company, which also blamed the price of beef.
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly FileJournal _journal;

    public CopyTests() => _journal = FileJournal.Open(_folder.At("claims.db"));

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Same_words_are_the_same_text_whatever_their_setting() =>
        Assert.Equal(1, TextSketch.Of(Report).CopyShare(TextSketch.Of(Report.ToUpperInvariant().Replace("\n", "\n\n", StringComparison.Ordinal))));

    [Fact]
    public void House_style_makes_no_other_text() => Assert.InRange(TextSketch.Of(Report).CopyShare(TextSketch.Of(InHouseStyle)) ?? 0, 0.5, 0.95);

    [Fact]
    public void Shortened_text_is_a_copy() => Assert.InRange(TextSketch.Of(Report).CopyShare(TextSketch.Of(string.Join('\n', Report.Split('\n').Take(2)))) ?? 0, 0.9, 1);

    [Fact]
    public void Text_of_the_same_template_with_other_numbers_is_no_copy() => Assert.Null(TextSketch.Of(Report).CopyShare(TextSketch.Of(NextYear)));

    [Fact]
    public void Another_text_is_no_copy() => Assert.Null(TextSketch.Of(Report).CopyShare(TextSketch.Of(Another)));

    [Theory]
    [InlineData("Sales rose 3 percent.", "Sales rose 3 percent.", true)]
    [InlineData("Sales rose 3 percent.", "Sales rose 4 percent.", false)]
    [InlineData("Sales rose", "Sales rose", false)]
    [InlineData("", "", false)]
    public void Short_text_is_a_copy_only_word_for_word(string one, string other, bool expected) => Assert.Equal(expected, TextSketch.Of(one).CopyShare(TextSketch.Of(other)) is not null);

    [Fact]
    public void Sketch_is_the_same_after_it_was_written()
    {
        var sketch = TextSketch.Of(Report);
        var read = TextSketch.FromBytes(sketch.ToBytes());

        Assert.Equal(sketch.ToBytes(), read.ToBytes());
        Assert.Equal(1, read.CopyShare(sketch));
    }

    [Theory]
    [InlineData("a b c")]
    [InlineData("a c b")]
    [InlineData("b a c")]
    [InlineData("b c a")]
    [InlineData("c a b")]
    [InlineData("c b a")]
    public void Article_that_was_published_first_is_the_origin_in_whatever_order_they_come(string order)
    {
        foreach (var name in order.Split(' '))
            Put(name, name == "b" ? InHouseStyle : Report, name switch { "a" => 2, "b" => 1, _ => 3 });
        Put("other", Another, 1);

        Assert.Equal([("a", "b"), ("c", "b")], _journal.Copies().Select(copy => (copy.Article, copy.Origin)));
    }

    [Fact]
    public void Copy_is_told_when_it_comes()
    {
        Assert.Null(Put("first", Report, 1));
        var copy = Put("second", Report, 2)!;

        Assert.Equal(("second", "first", 1.0), (copy.Article, copy.Origin, copy.Share));
    }

    [Fact]
    public void Origin_that_comes_later_is_told_of_its_copy() => Assert.Equal("copy", First(Put("copy", Report, 2), Put("origin", Report, 1)).Origin);

    [Fact]
    public void Article_that_is_revised_into_another_text_is_no_copy_any_more()
    {
        Put("first", Report, 1);
        Put("second", Report, 2);
        Assert.Null(Put("second", Another, 2));

        Assert.Empty(_journal.Copies());
    }

    [Fact]
    public void Copies_of_an_origin_that_is_taken_out_stay_together()
    {
        Put("first", Report, 1);
        Put("second", Report, 2);
        Put("third", Report, 3);

        _journal.WithCopy(new RunEvent("first", RunOutcome.Retired));

        Assert.Equal(("third", "second"), (Assert.Single(_journal.Copies()).Article, _journal.Copies()[0].Origin));
    }

    [Fact]
    public void Phrases_that_everybody_uses_make_no_copies()
    {
        for (var i = 0; i < 300; i++)
            Put($"article-{i}", string.Create(CultureInfo.InvariantCulture, $"Company {i} said on Tuesday that it expects {Words(i, 60)} compared with the same period a year earlier, according to a statement."), 1);

        Assert.Empty(_journal.Copies());
    }

    private static string Words(int seed, int count)
    {
        Random random = new(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}"));
    }

    private static CopyOfArticle First(CopyOfArticle? none, CopyOfArticle? copy)
    {
        Assert.Null(none);
        return copy!;
    }

    private CopyOfArticle? Put(string article, string text, int day) =>
        _journal.WithCopy(new RunEvent(article, RunOutcome.New) { Sketch = TextSketch.Of(text), Published = new DateOnly(2023, 2, day) }).Copy;
}
