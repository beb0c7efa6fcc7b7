using Extractor.Claims;
using Extractor.Store;
using Extractor.Text;

namespace Extractor.Tests.Store;

public sealed class OccurrenceCheckTests : IDisposable
{
    private readonly StoreScene _scene = new();
    private readonly Sample _sample = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Number_that_is_not_what_the_text_holds()
        => Refused($"the number at {_sample.Occurrence.Number} reads “550,000”, not “550,001”", _sample.Occurrence with { NumberText = "550,001" });

    [Fact]
    public void Sentence_that_is_not_what_the_text_holds()
        => Refused($"the sentence at {_sample.Occurrence.Sentence} reads “Acme Motor speaks of 550,000 for overseas sales this year.”, not “Else”", _sample.Occurrence with { SentenceText = "Else" });

    [Fact]
    public void Number_outside_of_its_sentence()
        => Refused("the number at [0, 1) does not lie in its sentence", _sample.Occurrence with { Number = new(0, 1), NumberText = "A" });

    [Fact]
    public void Empty_number()
        => Refused("the number at [14, 14) is empty", _sample.Occurrence with { Number = new(14, 14), NumberText = "" });

    [Theory]
    [InlineData("subject")]
    [InlineData("unit")]
    [InlineData("metric")]
    [InlineData("period")]
    [InlineData("speaker")]
    public void Field_behind_the_end_of_the_text(string field)
    {
        TextSpan? Span(string name) => name == field ? new TextSpan(9_000, 9_003) : null;

        Refused(
            $"the {field} at [9000, 9003) lies behind the end of the text, which has {_sample.Text.Length} characters",
            _sample.Occurrence with { Spans = new(Span("subject"), Span("unit"), Span("metric"), Span("period"), Span("speaker")) });
    }

    [Fact]
    public void Empty_field()
        => Refused("the unit at [3, 3) is empty", _sample.Occurrence with { Spans = new(null, new TextSpan(3, 3), null, null, null) });

    [Fact]
    public void Occurrence_of_another_article()
        => Refused("an occurrence of article “b” was handed over with it", _sample.Occurrence with { Article = "b" });

    [Fact]
    public void Unclaimed_number_that_is_not_what_the_text_holds()
    {
        var error = Assert.Throws<StoreRefusal>(() => _scene.Put(_sample.Stored, [], [new(new(0, 1), "B", UnclaimedReason.Year, "")]));

        Assert.Equal("The store refuses article “a1”: the unclaimed number at [0, 1) reads “A”, not “B”. Nothing of it was stored.", error.Message);
    }

    [Fact]
    public void Other_articles_of_the_transaction_are_stored()
    {
        using (var writer = _scene.Store.BeginWrite())
        {
            Assert.Throws<StoreRefusal>(() => writer.Put(_sample.Stored, [_sample.Occurrence with { NumberText = "1" }], [], _scene.Run));
            var other = _sample with { Article = "b" };
            writer.Put(other.Stored, [other.Occurrence], [], _scene.Run);
            writer.Commit();
        }

        Assert.Null(_scene.Store.Find("a1"));
        Assert.NotNull(_scene.Store.Find("b"));
    }

    [Fact]
    public void Another_text_under_the_same_hash()
    {
        _scene.Put(_sample);
        var other = _sample with { Article = "b" };

        var error = Assert.Throws<StoreRefusal>(() => _scene.Put(other.Stored with { ContentHash = _sample.Stored.ContentHash, Text = "Else" }, []));
        Assert.Equal(1, error.ExitCode);
        Assert.Null(_scene.Store.Find("b"));
    }

    private void Refused(string what, ClaimOccurrence occurrence)
    {
        var error = Assert.Throws<StoreRefusal>(() => _scene.Put(_sample.Stored, [occurrence]));

        Assert.StartsWith($"The store refuses article “a1”: {what}", error.Message, StringComparison.Ordinal);
        Assert.Null(_scene.Store.Find("a1"));
    }
}
