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
