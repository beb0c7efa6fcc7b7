using Extractor.Text;

namespace Extractor.Tests.Text;

public class LexiconTests
{
    [Fact]
    public void The_longest_phrase_wins()
    {
        VocabularyBuilder words = new();
        Lexicon<int> lexicon = new(words);
        lexicon.Add("net", 1);
        lexicon.Add("net income", 2);
        lexicon.Add("net income per share", 3);
        var source = SourceText.Analyse("Net income per unit", words.Build());
        Assert.True(lexicon.Match(source.Tokens, 0, out var length, out var value));
        Assert.Equal((2, 2), (length, value));
        Assert.False(lexicon.Match(source.Tokens, 1, out _, out _));
    }

    [Fact]
    public void A_phrase_keeps_its_first_meaning_unless_it_is_set()
    {
        VocabularyBuilder words = new();
        Lexicon<int> lexicon = new(words);
        Assert.True(lexicon.Add("year-over-year", 1));
        Assert.False(lexicon.Add("Year-over-year", 2));
        lexicon.Set("year-over-year", 3);
        Assert.True(lexicon.TryGet("year-over-year", out var value));
        Assert.Equal((3, 1), (value, lexicon.Count));
    }

    [Fact]
    public void A_phrase_without_words_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Lexicon<int>(new VocabularyBuilder()).Add("  ", 1));

    [Fact]
    public void Words_after_the_vocabulary_is_built_are_refused()
    {
        VocabularyBuilder words = new();
        words.Word("early");
        words.Build();
        Assert.Equal(1, words.Word("EARLY"));
        Assert.Contains("“late” comes too late", Assert.Throws<InvalidOperationException>(() => words.Word("late")).Message, StringComparison.Ordinal);
    }

    /// <summary>Enough words and phrases for the tables to grow several times.</summary>
    [Fact]
    public void Every_word_and_phrase_of_many_is_found_again()
    {
        const int Many = 20_000;
        VocabularyBuilder words = new();
        Lexicon<int> lexicon = new(words);
        for (var i = 0; i < Many; i++)
            Assert.True(lexicon.Add($"w{i} x{i % 7} y{i % 3}", i));
        var vocabulary = words.Build();
        for (var i = 0; i < Many; i++)
        {
            using var source = SourceText.Analyse($"W{i} x{i % 7} Y{i % 3} z", vocabulary);
            Assert.True(lexicon.Match(source.Tokens, 0, out var length, out var value));
            Assert.Equal((3, i), (length, value));
        }
        Assert.Equal(0, vocabulary.Find($"w{Many}"));
        Assert.Equal("w17", vocabulary[vocabulary.Find("W17")]);
    }

    [Theory]
    [InlineData("Nestlé", "NESTLÉ", true)]
    [InlineData("Škoda", "šKODA", true)]
    [InlineData("don't", "DON’T", true)]
    [InlineData("ı", "I", false)]
    [InlineData("ſ", "s", false)]
    [InlineData("nestle", "Nestlé", false)]
    [InlineData("a", "!", false)]
    public void Words_are_found_in_any_case(string known, string sought, bool expected)
    {
        VocabularyBuilder words = new();
        var id = words.Word(known);
        Assert.Equal(expected ? id : 0, words.Build().Find(sought));
    }

    [Fact]
    public void A_disposed_text_keeps_its_sentences_and_gives_no_tokens()
    {
        var source = SourceText.Analyse("Sales rose. They fell.", new VocabularyBuilder().Build());
        source.Dispose();
        source.Dispose();
        Assert.Equal(2, source.Sentences.Count);
        Assert.Throws<ObjectDisposedException>(() => source.Tokens.Length);
    }

    [Fact]
    public void Word_sets_hold_exactly_their_words()
    {
        VocabularyBuilder words = new();
        var set = words.Set("rose fell don't");
        var vocabulary = words.Build();
        Assert.True(set.Contains(vocabulary.Find("Rose")));
        Assert.True(set.Contains(vocabulary.Find("don't")));
        Assert.False(set.Contains(0));
        Assert.False(set.Contains(words.Build().Find("other")));
    }

    [Fact]
    public void Spans_refuse_negative_lengths()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(-1, 2));
        Assert.Equal(new TextSpan(1, 9), TextSpan.Cover(new TextSpan(4, 9), new TextSpan(1, 5)));
    }
}
