using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

/// <summary>A decision about named claims, or about all that a query finds in the queue, as one group.</summary>
internal abstract class BulkDecisionVerb : DecisionVerb
{
    private readonly ClaimSelection _claims;
    private readonly Option<string?> _query = new("--query") { Description = "Instead of claims: all that this query finds; “extractor decide queue QUERY” shows them before.", HelpName = "QUERY" };
    private readonly DecisionKind _kind;
    private readonly IReadOnlyList<ReviewState> _states;

    /// <param name="states">What a query finds unless it says otherwise.</param>
    protected BulkDecisionVerb(string name, DecisionKind kind, IReadOnlyList<ReviewState> states, string description, Terminal terminal, params string[] examples)
        : base(name, description, terminal, examples)
    {
        (_kind, _states) = (kind, states);
        _claims = new(this, several: true);
        Options.Add(_query);
    }

    protected override DecisionReceipt Decide(ParseResult arguments, IClaimStore store, string reviewer)
    {
        var claims = _claims.Read(arguments, store);
        var query = arguments.GetValue(_query);
        if (claims.Count == 0 == query is null)
            throw new InputException("Either claims or a query are needed.", remedy: "Name claims by their ids, or give --query QUERY.");
        return query is not null
            ? store.Review.DecideAll(reviewer, _kind, new(CommonOptions.Query(query).Filter, _states, ReviewQuery.MaxLimit), Comment(arguments))
            : store.Review.Decide(reviewer, [.. claims.Select(claim => Request(claim, Comment(arguments)))]);
    }

    private DecisionRequest Request(ClaimReference claim, string? comment) => _kind switch
    {
        DecisionKind.Accept => new DecisionRequest.Accept(claim) { Comment = comment },
        DecisionKind.Reject => new DecisionRequest.Reject(claim) { Comment = comment },
        _ => new DecisionRequest.Reopen(claim) { Comment = comment },
    };
}
