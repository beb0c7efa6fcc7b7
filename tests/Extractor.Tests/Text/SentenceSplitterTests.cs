using Extractor.Text;

namespace Extractor.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Sales rose. Profit fell.", 2)]
    [InlineData("Ford Motor Co. said profit rose to $1.5 bln.", 1)]
    [InlineData("It sells in the U.S. The rest goes abroad.", 2)]
    [InlineData("It sells in the U.S. and abroad.", 1)]
    [InlineData("The quarter ended Sept. 30. Revenue fell.", 2)]
    [InlineData("Mr. Smith said so.", 1)]
    [InlineData("“Sales rose.” He left.", 2)]
    [InlineData("Profit was 12.5 pct. of sales.", 1)]
    [InlineData("Rivals such as Acme Inc. cut prices.", 1)]
    [InlineData("The deal is with Acme Inc. It closes in May.", 2)]
    [InlineData("Headline without stop\n\nThe text follows.", 2)]
    [InlineData("What now? Nobody knows!", 2)]
    [InlineData("Analyst J. Doe of Acme spoke.", 1)]
    [InlineData("Really... maybe not.", 1)]
    public void Counts(string text, int expected) => Assert.Equal(expected, Source(text).Sentences.Count);

    [Fact]
    public void Sentences_tile_the_tokens()
    {
        var source = Source("One (two). “Three!” Four\n\nFive six. Seven");
        var next = 0;
        foreach (var sentence in source.Sentences)
        {
            Assert.Equal(next, sentence.First);
            Assert.True(sentence.End > sentence.First);
            next = sentence.End;
        }
        Assert.Equal(source.Tokens.Length, next);
    }

    [Fact]
    public void Roles_tell_headline_lead_and_body()
    {
        var source = SourceText.Analyse("Sales rise\n\nLead one. Lead two.\n\nOutlook\n\nBody text here.", new VocabularyBuilder().Build(), 10);
        Assert.Equal([SentenceRole.Headline, SentenceRole.Lead, SentenceRole.Lead, SentenceRole.Headline, SentenceRole.Body], source.Sentences.Select(s => s.Role));
    }

    [Fact]
    public void A_token_knows_its_sentence()
    {
        var source = Source("One two. Three four. Five.");
        for (var i = 0; i < source.Tokens.Length; i++)
        {
            var sentence = source.Sentences[source.SentenceAt(i)];
            Assert.InRange(i, sentence.First, sentence.End - 1);
            Assert.Equal(i, source.TokenAt(source.Tokens[i].Start));
        }
    }

    private static SourceText Source(string text) => SourceText.Analyse(text, new VocabularyBuilder().Build());
}
