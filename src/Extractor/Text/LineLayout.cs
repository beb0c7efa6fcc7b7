using System.Collections.Frozen;

namespace Extractor.Text;

/// <summary>
/// Tells the line breaks of lists and tables, which end a statement, from those of hard-wrapped prose, which do not.
/// Prose is wrapped where the next word would not have fitted; a line that stops earlier was ended on purpose.
/// </summary>
internal sealed class LineLayout(string text, IReadOnlyList<Token> tokens)
{
    /// <summary>Code units up to which a line counts as short: prose is hardly ever wrapped so narrow.</summary>
    private const int ShortLine = 48;

    /// <summary>A line ends early when it and the next word fill less than this share of the widest line.</summary>
    private const double EarlyShare = 0.75;

    /// <summary>Words that are never the last of a statement.</summary>
    private static readonly FrozenSet<string> Open = "a an the and or but nor of in on at to for from by with as than that which who whose its their his her our your my per about over under up down into between among after before since until while when if because is are was were be been being has have had will would may might could should can must not no more less some any each every nearly almost around some mr mrs ms dr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private bool _wrapped;
    private int _widest;

    /// <summary>Measures the lines of the paragraph that starts at a token.</summary>
    public void Enter(int first)
    {
        (_wrapped, _widest) = (false, 0);
        var start = first;
        for (var i = first; i < tokens.Count && (i == first || !tokens[i].ParagraphStart); i++)
        {
            if (tokens[i].LineStart && i > first)
            {
                start = i;
                _wrapped |= tokens[i].Kind == TokenKind.Word && char.IsLower(text[tokens[i].Start]);
            }
            _widest = Math.Max(_widest, tokens[i].End - tokens[start].Start);
        }
    }

    /// <summary>Whether the line break before token <paramref name="next"/> ends the statement of the line that starts at <paramref name="line"/>.</summary>
    public bool Ends(int line, int next)
    {
        if (IsItem(next))
            return IsItem(line) || !IsDash(next) || EndsClause(next - 1);
        if (!MayOpen(tokens[next]) || IsOpen(tokens[next - 1]))
            return false;
        var length = tokens[next - 1].End - tokens[line].Start;
        return (length <= ShortLine && !_wrapped) || length + 1 + tokens[next].Length < _widest * EarlyShare;
    }

    /// <summary>Whether a line starts with a bullet, a dash or a number that lists use: “• …”, “- …”, “2. …”, “(b) …”.</summary>
    private bool IsItem(int i)
    {
        if (i + 1 >= tokens.Count || tokens[i + 1].LineStart)
            return false;
        var (token, next) = (tokens[i], tokens[i + 1]);
        if (token.Length == 1 && text[token.Start] is '•' or '·' or '▪' or '◦' or '‣' or '●' or '■' or '*' or '|')
            return true;
        if (IsDash(i))
            return next.SpaceBefore;
        if (token.Kind == TokenKind.Number && token.Length <= 2 && next.Length == 1 && text[next.Start] is ')' or '.' && !next.SpaceBefore)
            return i + 2 < tokens.Count && tokens[i + 2].SpaceBefore && !tokens[i + 2].LineStart && (text[next.Start] == ')' || EndsClause(i - 1));
        return token.Length == 1 && text[token.Start] == '(' && next.Length == 1 && i + 2 < tokens.Count && tokens[i + 2].Length == 1 && text[tokens[i + 2].Start] == ')';
    }

    private bool IsDash(int i) => tokens[i].Length == 1 && text[tokens[i].Start] is '-' or '–' or '—';

    /// <summary>A full stop, a colon or the like, or a line that is clearly not wrapped: a dash or number behind it opens an item.</summary>
    private bool EndsClause(int i) => i < 0 || text[tokens[i].End - 1] is '.' or ':' or ';' or '!' or '?' || (!_wrapped && !IsOpen(tokens[i]));

    /// <summary>Capitals, digits and signs open a row; lower-case words, commas and closing marks go on with one.</summary>
    private bool MayOpen(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Capitalised,
        TokenKind.Number or TokenKind.Symbol or TokenKind.Address => true,
        _ => text[token.Start] is '"' or '“' or '(' or '[' or '+',
    };

    /// <summary>Whether the line cannot stop at its last token: “of”, “and”, a comma, an open bracket.</summary>
    private bool IsOpen(Token token) => token.Kind == TokenKind.Word
        ? Open.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(token.Start, token.Length))
        : token.Kind == TokenKind.Punctuation && text[token.Start] is ',' or '-' or '–' or '—' or '(' or '[' or '“';
}
