using System.Collections.Frozen;

namespace Extractor.Text;

/// <summary>
/// Tells the line breaks of lists and tables, which end a statement, from those of hard-wrapped prose, which do not.
/// Prose is wrapped where the next word would not have fitted; a line that stops earlier was ended on purpose.
/// </summary>
internal ref struct LineLayout(string text, ReadOnlySpan<Token> tokens)
{
    /// <summary>Code units up to which a line counts as short: prose is hardly ever wrapped so narrow.</summary>
    private const int ShortLine = 48;

    /// <summary>A line ends early when it and the next word fill less than this share of the widest line.</summary>
    private const double EarlyShare = 0.75;

    /// <summary>Words that are never the last of a statement.</summary>
    private static readonly FrozenSet<string> Open = "a an the and or but nor of in on at to for from by with as than that which who whose its their his her our your my per about over under up down into between among after before since until while when if because is are was were be been being has have had will would may might could should can must not no more less some any each every nearly almost around some mr mrs ms dr".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private bool _wrapped;
    private int _widest;

    /// <summary>Measures the lines of the paragraph that starts at a token.</summary>
    public void Enter(int first)
    {
        (_wrapped, _widest) = (false, 0);
        var start = first;
        var i = first + 1;
        for (; i < _tokens.Length && !_tokens[i].ParagraphStart; i++)
        {
            if (!_tokens[i].LineStart)
                continue;
            _widest = Math.Max(_widest, _tokens[i - 1].End - _tokens[start].Start);
            start = i;
            _wrapped |= _tokens[i].Kind == TokenKind.Word && char.IsLower(_text[_tokens[i].Start]);
        }
        _widest = Math.Max(_widest, _tokens[i - 1].End - _tokens[start].Start);
    }

    /// <summary>Whether the line break before token <paramref name="next"/> ends the statement of the line that starts at <paramref name="line"/>.</summary>
    public readonly bool Ends(int line, int next)
    {
        if (IsItem(next))
            return IsItem(line) || !IsDash(next) || EndsClause(next - 1);
        if (IsOpen(_tokens[next - 1]))
            return false;
        if (Compares(line) && Compares(next))
            return true;
        if (!MayOpen(_tokens[next]))
            return false;
        var length = _tokens[next - 1].End - _tokens[line].Start;
        return (length <= ShortLine && !_wrapped) || length + 1 + _tokens[next].Length < _widest * EarlyShare;
    }

    /// <summary>Whether a line starts with a bullet, a dash or a number that lists use: “• …”, “- …”, “2. …”, “(b) …”.</summary>
    private readonly bool IsItem(int i)
    {
        if (i + 1 >= _tokens.Length || _tokens[i + 1].LineStart)
            return false;
        var (token, next) = (_tokens[i], _tokens[i + 1]);
        if (token.Length == 1 && _text[token.Start] is '•' or '·' or '▪' or '◦' or '‣' or '●' or '■' or '*' or '|')
            return true;
        if (IsDash(i))
            return next.SpaceBefore;
        if (token.Kind == TokenKind.Number && token.Length <= 2 && next.Length == 1 && _text[next.Start] is ')' or '.' && !next.SpaceBefore)
            return i + 2 < _tokens.Length && _tokens[i + 2].SpaceBefore && !_tokens[i + 2].LineStart && (_text[next.Start] == ')' || EndsClause(i - 1));
        return token.Length == 1 && _text[token.Start] == '(' && next.Length == 1 && i + 2 < _tokens.Length && _tokens[i + 2].Length == 1 && _text[_tokens[i + 2].Start] == ')';
    }

    /// <summary>“distribution 10 mln stg vs 7 mln”: a row of a result table, whatever letter it begins with.</summary>
    private readonly bool Compares(int line)
    {
        for (var i = line + 1; i < _tokens.Length && !_tokens[i].LineStart; i++)
        {
            if (_tokens[i].Length == 2 && _text.AsSpan(_tokens[i].Start, 2) is "vs" or "VS" or "Vs")
                return true;
        }
        return false;
    }

    private readonly bool IsDash(int i) => _tokens[i].Length == 1 && _text[_tokens[i].Start] is '-' or '–' or '—';

    /// <summary>A full stop, a colon or the like, or a line that is clearly not wrapped: a dash or number behind it opens an item.</summary>
    private readonly bool EndsClause(int i) => i < 0 || _text[_tokens[i].End - 1] is '.' or ':' or ';' or '!' or '?' || (!_wrapped && !IsOpen(_tokens[i]));

    /// <summary>Capitals, digits and signs open a row; lower-case words, commas and closing marks go on with one.</summary>
    private readonly bool MayOpen(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Capitalised,
        TokenKind.Number or TokenKind.Symbol or TokenKind.Address => true,
        _ => _text[token.Start] is '"' or '“' or '(' or '[' or '+',
    };

    /// <summary>Whether the line cannot stop at its last token: “of”, “and”, a comma, an open bracket.</summary>
    private readonly bool IsOpen(Token token) => token.Kind == TokenKind.Word
        ? Open.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.AsSpan(token.Start, token.Length))
        : token.Kind == TokenKind.Punctuation && _text[token.Start] is ',' or '-' or '–' or '—' or '(' or '[' or '“';
}
