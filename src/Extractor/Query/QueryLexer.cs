namespace Extractor.Query;

/// <summary>Cuts a query into words, fields, operators and parentheses.</summary>
internal sealed class QueryLexer(string query)
{
    private int _at;

    /// <returns>The error when a quote is not closed.</returns>
    public (QueryToken Token, QueryError? Error) Next()
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at]))
            _at++;
        if (_at == query.Length)
            return (new(QueryTokenKind.End, _at, 0, null, "", _at), null);
        return query[_at] switch
        {
            '(' => Single(QueryTokenKind.Open),
            ')' => Single(QueryTokenKind.Close),
            '-' when _at + 1 < query.Length && (query[_at + 1] is '(' or '"' || char.IsLetter(query[_at + 1])) => Single(QueryTokenKind.Not),
            '"' or '“' => Quoted(_at, field: null),
            _ => Bare(),
        };
    }

    private (QueryToken Token, QueryError? Error) Single(QueryTokenKind kind)
        => (new(kind, _at, 1, null, query.Substring(_at++, 1), _at), null);

    private (QueryToken Token, QueryError? Error) Bare()
    {
        var start = _at;
        while (_at < query.Length && query[_at] != ':' && !IsEnd(query[_at]))
            _at++;
        var name = query[start.._at];
        if (_at < query.Length && query[_at] == ':' && name.Length > 0 && IsName(name))
        {
            _at++;
            return _at < query.Length && query[_at] is '"' or '“' ? Quoted(start, name) : Value(start, name);
        }
        // Another colon belongs to the word: 10:30.
        while (_at < query.Length && !IsEnd(query[_at]))
            _at++;
        var word = query[start.._at];
        var kind = word switch
        {
            "OR" => QueryTokenKind.Or,
            "AND" => QueryTokenKind.And,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return (new(kind, start, _at - start, null, word, start), null);
    }

    private (QueryToken Token, QueryError? Error) Value(int start, string field)
    {
        var from = _at;
        while (_at < query.Length && !IsEnd(query[_at]))
            _at++;
        return (new(QueryTokenKind.Field, start, _at - start, field, query[from.._at], from), null);
    }

    private (QueryToken Token, QueryError? Error) Quoted(int start, string? field)
    {
        var open = _at++;
        var from = _at;
        while (_at < query.Length && query[_at] is not ('"' or '”'))
            _at++;
        if (_at == query.Length)
        {
            return (default, new(open, query.Length - open, "The quotation mark is not closed.", "Add \" behind the last word of the phrase."));
        }
        var text = query[from.._at++];
        return (new(field is null ? QueryTokenKind.Word : QueryTokenKind.Field, start, _at - start, field, text, open), null);
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '(' or ')';

    private static bool IsName(string text) => text.All(c => char.IsAsciiLetter(c) || c is '-' or '_');
}
