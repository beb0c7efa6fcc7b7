using Extractor.Text;

namespace Extractor.Store.Decisions;

/// <summary>What a reviewer wants done. <see cref="IReviewStore.Decide"/> takes any number of them as one undoable group.</summary>
public abstract record DecisionRequest
{
    private DecisionRequest()
    {
    }

    /// <summary>A reviewer's words; null for none.</summary>
    public string? Comment { get; init; }

    public sealed record Accept(ClaimReference Claim) : DecisionRequest;

    public sealed record Reject(ClaimReference Claim) : DecisionRequest;

    /// <param name="Changes">New values by <see cref="ReadingField.Name"/>, in its form; null takes a value away.</param>
    public sealed record Correct(ClaimReference Claim, IReadOnlyDictionary<string, string?> Changes) : DecisionRequest;

    /// <summary>The comment is the note.</summary>
    public sealed record Note(ClaimReference Claim) : DecisionRequest;

    /// <param name="Number">The number's characters in the article's text; the sentence around it is found.</param>
    /// <param name="Fields">Values by <see cref="ReadingField.Name"/>; value, subject and metric must be there.</param>
    public sealed record Add(string Article, TextSpan Number, IReadOnlyDictionary<string, string?> Fields) : DecisionRequest;

    public sealed record Reopen(ClaimReference Claim) : DecisionRequest;

    /// <summary>Takes back one decision that has lost its place in the text.</summary>
    /// <param name="Decision">A <see cref="ReviewConflict.Decision"/>.</param>
    public sealed record Dismiss(long Decision) : DecisionRequest;
}
