using Extractor.Store;

namespace Extractor.Query;

/// <summary>
/// Reads the query language of command line, web and API: <c>company:"SAIC Motor" year:2020..2024 -kind:change overseas</c>.
/// Conditions side by side must all hold; <c>OR</c> binds less, <c>-</c> and <c>NOT</c> more; parentheses group. Words without
/// a field are looked for in the sentences.
/// </summary>
public sealed class QueryParser
{
    private const int MaxDepth = 50;
    private const int MaxConditions = 200;

    private readonly QueryLexer _lexer;
    private readonly QuerySettings _settings = new();
    private QueryToken _token;
    private int _depth;
    private int _conditions;

    private QueryParser(string query) => _lexer = new(query);

    /// <summary>Never throws: what cannot be read is told in the result.</summary>
    public static QueryParseResult Parse(string query)
    {
        try
        {
            var parser = new QueryParser(query);
            parser.Advance();
            var filter = parser.Any();
            if (parser._token.Kind == QueryTokenKind.Close)
                throw new QueryFault(new(parser._token.Position, 1, "This parenthesis closes nothing.", "Leave it out, or open one before it."));
            var settings = parser._settings;
            return QueryParseResult.Of(new ClaimQuery(filter, settings.Sort, settings.Limit, settings.AsOf, settings.KnownAt) { Offset = settings.Offset });
        }
        catch (QueryFault fault)
        {
            return QueryParseResult.Of(fault.Error);
        }
    }

    private void Advance()
    {
        (_token, var error) = _lexer.Next();
        if (error is not null)
            throw new QueryFault(error);
    }

    // Null stands for no condition: the query, or the part of it, held settings only.
    private ClaimFilter? Any()
    {
        var parts = new List<ClaimFilter?> { All() };
        while (_token.Kind == QueryTokenKind.Or)
        {
            var or = _token;
            Advance();
            var next = All();
            if (parts[^1] is null || next is null)
                throw new QueryFault(new(or.Position, or.Length, "OR needs a condition on both sides.", "Write for example company:SAIC OR company:BYD."));
            parts.Add(next);
        }
        return parts.Count == 1 ? parts[0] : new ClaimFilter.AnyOf([.. parts.OfType<ClaimFilter>()]);
    }

    private ClaimFilter? All()
    {
        var parts = new List<ClaimFilter>();
        while (true)
        {
            switch (_token.Kind)
            {
                case QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or:
                    return parts.Count switch { 0 => null, 1 => parts[0], _ => new ClaimFilter.AllOf(parts) };
                case QueryTokenKind.And:
                    SkipAnd(parts.Count);
                    break;
                case QueryTokenKind.Field when QuerySettings.IsSetting(_token.Field!):
                    TakeSetting();
                    break;
                default:
                    parts.Add(One());
                    break;
            }
        }
    }

    private void SkipAnd(int before)
    {
        var and = _token;
        Advance();
        if (before == 0 || _token.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And)
            throw new QueryFault(new(and.Position, and.Length, "AND needs a condition on both sides.", "Conditions side by side must all hold: AND can be left out."));
    }

    private void TakeSetting()
    {
        if (_depth > 0)
            throw new QueryFault(new(_token.Position, _token.Length, $"“{_token.Field}:” holds for the whole query.", "Write it outside of the parentheses."));
        if (_settings.Take(_token) is { } error)
            throw new QueryFault(error);
        Advance();
    }

    private ClaimFilter One()
    {
        var token = _token;
        if (++_conditions > MaxConditions)
            throw new QueryFault(new(token.Position, token.Length, $"The query has more than {MaxConditions} conditions."));
        Advance();
        switch (token.Kind)
        {
            case QueryTokenKind.Not:
                return Not(token);
            case QueryTokenKind.Open:
                return Group(token);
            case QueryTokenKind.Word:
                return Words(token);
            default:
                return Field(token);
        }
    }

    private ClaimFilter.Not Not(QueryToken minus)
    {
        if (_token.Kind is QueryTokenKind.Field && QuerySettings.IsSetting(_token.Field!))
            throw new QueryFault(new(minus.Position, minus.Length, $"“{_token.Field}:” cannot be negated.", "Leave the minus out."));
        if (_token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Field or QueryTokenKind.Open))
            throw new QueryFault(new(minus.Position, minus.Length, "Nothing follows that could be negated.", "Write a condition behind it, for example -kind:change."));
        return new(One());
    }

    private ClaimFilter Group(QueryToken open)
    {
        if (++_depth > MaxDepth)
            throw new QueryFault(new(open.Position, 1, $"Parentheses are nested more than {MaxDepth} deep."));
        var filter = Any();
        if (_token.Kind != QueryTokenKind.Close)
            throw new QueryFault(new(open.Position, 1, "This parenthesis is not closed.", "Add one behind the group."));
        if (filter is null)
            throw new QueryFault(new(open.Position, _token.Position - open.Position + 1, "The parentheses are empty.", "Write conditions between them, or leave them out."));
        _depth--;
        Advance();
        return filter;
    }

    private static ClaimFilter.Words Words(QueryToken token)
    {
        if (!token.Value.Any(char.IsLetterOrDigit))
            throw new QueryFault(new(token.Position, token.Length, "There is no word to look for.", "Write words, or a field such as company:SAIC."));
        return new(TextField.Sentence, token.Value);
    }

    private static ClaimFilter Field(QueryToken token)
    {
        var name = token.Field!;
        if (QueryFields.Find(name) is not { } field)
            throw new QueryFault(new(token.Position, name.Length, $"There is no field “{name}”.", NearestName.Suggest(name)));
        if (!token.Value.Any(char.IsLetterOrDigit))
            throw new QueryFault(new(token.Position, token.Length, $"“{name}:” has no value.", $"Write it right behind the colon, for example {field.Example}."));
        var reading = field.Read(token.Value);
        return reading.Filter ?? throw new QueryFault(new(token.ValuePosition, token.ValueLength, reading.Message!, reading.Suggestion));
    }

    // Leaves the nested readers; never seen outside of Parse.
    private sealed class QueryFault(QueryError error) : Exception
    {
        public QueryError Error { get; } = error;
    }
}
