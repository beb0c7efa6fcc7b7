using System.Collections.Frozen;

namespace Extractor.Text;

/// <summary>
/// Splits tokens into sentences: at . ! ? when a new sentence can start behind them, at the line breaks of lists and tables, and always between paragraphs.
/// A full stop behind an abbreviation ends no sentence unless the next word is one that usually opens one.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Abbreviations that stand before a name or number and so never end a sentence.</summary>
    private static readonly FrozenSet<string> Leading = "mr mrs ms dr prof gen sen rep gov lt col sgt capt st no nos vs fig art sec vol pp ft mt jan feb mar apr jun jul aug sept sep oct nov dec approx est cf e.g i.e messrs rev hon pres supt".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations that can end a sentence as well as stand inside one.</summary>
    private static readonly FrozenSet<string> Closing = "inc corp co ltd cos bros plc llc llp jr sr etc dept univ assn intl calif mass conn ill ind mich minn pa tex fla va wash ore ariz colo wis md ga ala tenn ky okla kan neb del cie shr oper adv avg yr mo hr min cubic sq lb lbs oz gal in ave blvd rd".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that open sentences and hardly ever continue a name behind an abbreviation.</summary>
    private static readonly FrozenSet<string> Openers = "the a an it its he she they we i this that these those in on at for but and however while as by from with if when after before since under there here last next analysts shares sales revenue profit net earlier meanwhile separately excluding among also still according despite both about some many most more other over our their his her what who how now then yesterday today one two three".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Split(string text, ReadOnlySpan<Token> tokens, int headlineEnd, List<Sentence> into)
    {
        LineLayout layout = new(text, tokens);
        var first = 0;
        var line = 0;
        var paragraph = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.LineStart)
                line = i;
            if (token.ParagraphStart)
            {
                paragraph++;
                layout.Enter(i);
            }
            // Nothing ends with most words, which is told without a look at the text.
            if (token is { Kind: TokenKind.Word, EndsWithStop: false } && i + 1 < tokens.Length && !tokens[i + 1].LineStart)
                continue;
            var last = i + 1 == tokens.Length || tokens[i + 1].ParagraphStart;
            if (!last && !EndsLine(tokens, layout, line, i + 1, headlineEnd) && !EndsSentence(text, tokens, first, ref i))
                continue;
            var span = new TextSpan(tokens[first].Start, tokens[i].End);
            into.Add(new Sentence(first, i + 1, span, paragraph, Role(text, tokens, first, i, headlineEnd, paragraph)));
            first = i + 1;
        }
    }

    /// <summary>A headline stays whole, over however many lines it is set.</summary>
    private static bool EndsLine(ReadOnlySpan<Token> tokens, in LineLayout layout, int line, int next, int headlineEnd) =>
        tokens[next].LineStart && tokens[next].Start >= headlineEnd && layout.Ends(line, next);

    private static SentenceRole Role(string text, ReadOnlySpan<Token> tokens, int first, int last, int headlineEnd, int paragraph)
    {
        if (tokens[first].Start < headlineEnd)
            return SentenceRole.Headline;
        var wholeParagraph = tokens[first].ParagraphStart && (last + 1 == tokens.Length || tokens[last + 1].ParagraphStart);
        if (wholeParagraph && tokens[last].Kind != TokenKind.Punctuation && last - first < 20 && (paragraph > 0 || headlineEnd == 0) && !char.IsLower(text[tokens[first].Start]))
            return SentenceRole.Headline;
        return paragraph <= (headlineEnd > 0 ? 1 : 0) ? SentenceRole.Lead : SentenceRole.Body;
    }

    /// <summary>“2. Profit fell”: the number of a list's item.</summary>
    private static bool IsItemNumber(ReadOnlySpan<Token> tokens, int first, int i) =>
        first == i - 1 && tokens[first] is { Kind: TokenKind.Number, LineStart: true, Length: <= 2 };

    /// <summary>Whether a sentence ends at token <paramref name="i"/>; moves it over closing quotes and brackets that belong to it.</summary>
    private static bool EndsSentence(string text, ReadOnlySpan<Token> tokens, int first, ref int i)
    {
        var token = tokens[i];
        var next = tokens[i + 1];
        if (token.Kind == TokenKind.Word)
            return i > first && next.SpaceBefore && token.EndsWithStop && IsOpener(text, next);
        if (token.Kind != TokenKind.Punctuation || text[token.Start] is not ('.' or '!' or '?' or '…') || IsItemNumber(tokens, first, i))
            return false;
        var end = i;
        while (end + 1 < tokens.Length && !tokens[end + 1].ParagraphStart && IsCloser(text, tokens[end + 1], tokens, end + 1))
            end++;
        if (end + 1 == tokens.Length || tokens[end + 1].ParagraphStart)
        {
            i = end;
            return true;
        }
        next = tokens[end + 1];
        if (!next.SpaceBefore && !LacksItsBlank(text, tokens, i, end, next))
            return false;
        if (text[token.Start] == '.' && token.Length == 1 && end == i && i > 0 && tokens[i - 1].Kind == TokenKind.Word && !token.SpaceBefore)
        {
            var before = text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length);
            if (Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))
                return false;
            if (before.Length == 1 && char.IsUpper(before[0]))
                return false;
            if (Closing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before) && !IsOpener(text, next))
                return false;
        }
        if (char.IsLower(text[next.Start]) || (token.Length > 1 && !next.Capitalised))
            return false;
        i = end;
        return true;
    }

    /// <summary>“in the quarter.The”, “by 3%.Acme”, “to 1.28.The”, “a target.”Acme”: pages lose the blank between sentences; names such as St.Helens and web names do not look so.</summary>
    private static bool LacksItsBlank(string text, ReadOnlySpan<Token> tokens, int stop, int end, Token next) =>
        next is { Kind: TokenKind.Word, Capitalised: true, Length: > 1 } && (end > stop || stop > 0 && (tokens[stop - 1] is { Kind: TokenKind.Word, Capitalised: false, Length: > 2 } || text[tokens[stop - 1].Start] == '%' || tokens[stop - 1].Kind == TokenKind.Number && IsOpener(text, next)));

    private static bool IsOpener(string text, Token token) => token.Capitalised && Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(token.Start, token.Length));

    private static bool IsCloser(string text, Token token, ReadOnlySpan<Token> tokens, int i) => text[token.Start] switch
    {
        '”' or ')' or ']' or '»' => !token.SpaceBefore,
        '’' => !token.SpaceBefore && token.Length == 1 && (i + 1 == tokens.Length || tokens[i + 1].SpaceBefore || tokens[i + 1].Kind != TokenKind.Word),
        '"' or '\'' => !token.SpaceBefore && token.Length == 1 && (i + 1 == tokens.Length || tokens[i + 1].SpaceBefore),
        _ => false,
    };
}
