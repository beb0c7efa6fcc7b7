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
    [InlineData("Sales rose to 9 mln dlrs. Refining earned two pct. Chemicals lost 3 cts. Staff fell.", 4)]
    [InlineData("Rivals such as Acme Inc. cut prices.", 1)]
    [InlineData("The deal is with Acme Inc. It closes in May.", 2)]
    [InlineData("Headline without stop\n\nThe text follows.", 2)]
    [InlineData("It was the largest sale since Acme Corp.'s 2019 flotation.", 1)]
    [InlineData("What now? Nobody knows!", 2)]
    [InlineData("Analyst J. Doe of Acme spoke.", 1)]
    [InlineData("Really... maybe not.", 1)]
    [InlineData("- Sales: 12 million\n- Profit: 3 million\n- Staff: 900", 3)]
    [InlineData("• sales rose\n• profit fell", 2)]
    [InlineData("* sales rose\n* profit fell", 2)]
    [InlineData("1. Sales rose\n2. Profit fell\n3. Staff left", 3)]
    [InlineData("It said:\n1) sales rose\n2) profit fell", 3)]
    [InlineData("Highlights of the quarter:\n– revenue up 3%\n– margin of 12%", 3)]
    [InlineData("Revenue 12.1 11.4\nNet profit 3.0 2.8\nStaff 900 850", 3)]
    [InlineData("Vehicles sold by region\n2023 2024\nEurope 90 100\nAsia 40 50", 4)]
    [InlineData("| Europe | 90 |\n| Asia | 40 |", 2)]
    [InlineData("Outlook\nThe group expects sales to rise by a tenth in the year that has just begun.", 2)]
    [InlineData("The maker of looms sold 900 of them in the first half of the year in\nEurope and said that it would build a second mill near the harbour of\nTrieste, where it employs 300 people.", 1)]
    [InlineData("Profit before tax at the group, which makes looms in\n12 towns, rose to 4 million, its finance chief Ada Holt told\nReuters, while sales were flat and the order book shrank by\nhalf.", 1)]
    [InlineData("Sales at the maker of looms and knitting machines rose sharply last year\n- the best in its history - although demand in Asia was weak and the\nprice of steel went up.", 1)]
    [InlineData("Sales rose to 12\nmillion in May.", 1)]
    [InlineData("The buyers are Acme,\nBorealis and\nCrestline.", 1)]
    [InlineData("The mill opened its gates to visitors in the spring of the year\n2019. It employs 300 people and sells looms to many countries of the\nworld.", 2)]
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
    public void A_headline_over_two_lines_stays_whole()
    {
        var source = SourceText.Analyse("ACME SALES RISE\nPROFIT FALLS\n\nText here.", new VocabularyBuilder().Build(), 28);
        Assert.Equal([SentenceRole.Headline, SentenceRole.Lead], source.Sentences.Select(s => s.Role));
    }

    [Fact]
    public void Items_of_a_list_keep_the_role_of_their_paragraph()
    {
        var source = SourceText.Analyse("Sales rise\n\nLead one.\n\n- Sales: 12\n- Profit: 3", new VocabularyBuilder().Build(), 10);
        Assert.Equal([SentenceRole.Headline, SentenceRole.Lead, SentenceRole.Body, SentenceRole.Body], source.Sentences.Select(s => s.Role));
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
