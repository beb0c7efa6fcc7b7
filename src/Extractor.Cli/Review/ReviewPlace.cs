using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Cli.Review;

/// <summary>Where a reviewer stopped in a queue.</summary>
/// <param name="Query">The queue's filter as it was written; empty for all.</param>
/// <param name="Claim">Null for a decision that lost its place.</param>
/// <param name="Cursor">Where the queue goes on behind the place.</param>
internal sealed record ReviewPlace(string Reviewer, string Query, string Article, int Start, int End, string? Claim, string Cursor)
{
    public static ReviewPlace Of(string reviewer, string query, ReviewItem item)
        => new(reviewer, query, item.Claim.Article, item.Claim.Number.Start, item.Claim.Number.End, item.ClaimId, item.Cursor);

    public ClaimReference Reference => new(Article, new TextSpan(Start, End), Claim);
}
