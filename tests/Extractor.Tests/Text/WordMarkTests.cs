using Extractor.Text;

namespace Extractor.Tests.Text;

public class WordMarkTests
{
    private const string Sample = "The carmaker sold 5,200 vans in Q3, and the U.S. unit 75 of them; its Rival sold none.\n\nThe group said: 12 vans were lost.";

    [Fact]
    public void The_next_token_is_the_first_with_the_mark()
    {
        VocabularyBuilder words = new();
        var mark = words.Mark(words.Set("the sold vans"));
        using var source = SourceText.Analyse(Sample, words.Build());
        foreach (var any in (WordMark[])[mark, WordMark.Numbers, WordMark.Capitals, WordMark.Digits, mark | WordMark.Numbers])
        {
            for (var from = 0; from <= source.Tokens.Length; from++)
                Assert.Equal(First(source, any, from), any.Next(source, from));
        }
    }

    [Fact]
    public void Traits_tell_numbers_capitals_and_digits()
    {
        using var source = SourceText.Analyse(Sample, new VocabularyBuilder().Build());
        Assert.Equal(["5,200", "75", "12"], Marked(source, WordMark.Numbers));
        Assert.Equal(["The", "Q3", "U.S.", "Rival", "The"], Marked(source, WordMark.Capitals));
        Assert.Equal(["Q3"], Marked(source, WordMark.Digits));
    }

    [Fact]
    public void A_vocabulary_has_room_for_so_many_marks_and_no_more()
    {
        VocabularyBuilder words = new();
        for (var i = 0; i < WordMark.Most; i++)
            words.Mark(words.Set("one"));
        Assert.Throws<InvalidOperationException>(() => words.Mark(words.Set("one")));
    }

    private static int First(SourceText source, WordMark any, int from)
    {
        while (from < source.Tokens.Length && (WordMark.Of(source.Tokens[from]) & any.Bit) == 0)
            from++;
        return from;
    }

    private static List<string> Marked(SourceText source, WordMark mark)
    {
        List<string> found = [];
        for (var i = mark.Next(source, 0); i < source.Tokens.Length; i = mark.Next(source, i + 1))
            found.Add(source.Chars(i).ToString());
        return found;
    }
}
