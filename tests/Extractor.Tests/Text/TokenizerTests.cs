using Extractor.Text;

namespace Extractor.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("sold 550,000 units", "sold|550,000|units")]
    [InlineData("rose 12.11 percent.", "rose|12.11|percent|.")]
    [InlineData("to 40,679,those", "to|40,679|,|those")]
    [InlineData("$2.3bn", "$|2.3|bn")]
    [InlineData("785m euros", "785|m|euros")]
    [InlineData("an 800-volt SiC platform", "an|800|-|volt|SiC|platform")]
    [InlineData("Q3 FY21 L4", "Q3|FY21|L4")]
    [InlineData("2012–13", "2012|–|13")]
    [InlineData("1986/87", "1986|/|87")]
    [InlineData("SAIC's own, SAIC’s own", "SAIC|'s|own|,|SAIC|’s|own")]
    [InlineData("don't O'Brien", "don't|O'Brien")]
    [InlineData("automakers' sales", "automakers|'|sales")]
    [InlineData("the U.S. market", "the|U.S.|market")]
    [InlineData("J.B. Hunt at 9 a.m. today", "J.B.|Hunt|at|9|a.m.|today")]
    [InlineData("Ford Motor Co. said", "Ford|Motor|Co|.|said")]
    [InlineData("1'234'567 francs", "1'234'567|francs")]
    [InlineData("1\u00A0234,5 km", "1\u00A0234,5|km")]
    [InlineData("year-over-year", "year|-|over|-|year")]
    [InlineData("AT&T -- and", "AT|&|T|--|and")]
    [InlineData("see https://example.org/a?b=12, or a.b@example.org", "see|https://example.org/a?b=12|,|or|a|.|b@example.org")]
    [InlineData("zero\u200Bwidth", "zero|width")]
    [InlineData("", "")]
    public void Cuts(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokens(text).Select(t => text[t.Start..t.End])));

    /// <summary>Words are read many characters at a time, those near the end of a text one by one.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("Vans")]
    [InlineData("SALES")]
    [InlineData("electrified")]
    [InlineData("Reinsurances")]
    [InlineData("manufacturers")]
    [InlineData("internationalise")]
    [InlineData("INTERNATIONALISED")]
    [InlineData("Fahrvergnügen")]
    [InlineData("Q3")]
    public void A_word_is_the_same_whatever_stands_behind_it(string word)
    {
        VocabularyBuilder words = new();
        words.Word("before");
        var id = words.Word(word.ToLowerInvariant());
        var vocabulary = words.Build();
        foreach (var behind in (string[])["", " and many other words of the language", ", and many other words of the language", "\nand many other words of the language", "\u2026"])
        {
            using var source = SourceText.Analyse(word + behind, vocabulary);
            var token = source.Tokens[0];
            Assert.Equal((word.Length, id, TokenKind.Word), (token.Length, token.Word, token.Kind));
            Assert.Equal((char.IsUpper(word[0]), word.Count(char.IsUpper) > 1), (token.Capitalised, token.AllCaps));
        }
    }

    [Fact]
    public void Every_character_is_in_one_token_or_blank()
    {
        const string text = "Sales, at £4.2m ($5.9m), fell 4 per cent — “more” than U.K. peers’ 3½%… 10x!";
        var at = 0;
        foreach (var token in Tokenizer.Tokens(text))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Start]));
            Assert.True(token.End > token.Start);
            at = token.End;
        }
        Assert.Equal(text.Length, at);
    }

    [Fact]
    public void Capitals_and_breaks_are_flagged()
    {
        var tokens = Tokenizer.Tokens("SAIC Motor sold.\n\nIt\nrose");
        Assert.True(tokens[0].AllCaps && tokens[0].ParagraphStart);
        Assert.True(tokens[1].Capitalised && !tokens[1].AllCaps);
        Assert.False(tokens[2].Capitalised);
        Assert.True(tokens[4].ParagraphStart);
        Assert.True((tokens[5].Flags & TokenFlags.LineStart) != 0 && !tokens[5].ParagraphStart);
    }

    [Fact]
    public void Lone_surrogates_and_null_bytes_do_not_stop_it() => Assert.Equal(4, Tokenizer.Tokens("a \uD800 b \0").Count(t => t.Length > 0));
}
