using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Store;

/// <summary>One version of one claim, with the occurrence that stands for it: the most precise, the earliest among equals.</summary>
/// <param name="ClaimId">Short, and the same in every store: it is derived from the claim's key.</param>
/// <param name="Version">1 for the value that was told first.</param>
/// <param name="SaidBy">Whom the shown occurrence credits; null when nobody.</param>
/// <param name="Evidence">Occurrences of this version.</param>
/// <param name="Sources">Articles of this version; copies of one text count once.</param>
/// <param name="Since">When this value was first told; null when no evidence is dated.</param>
/// <param name="Article">Id of the shown occurrence's article.</param>
/// <param name="Published">Of that article; null when unknown.</param>
/// <param name="ArticleMissing">Whether the corpus no longer holds that article; the claim stands until the article is pruned.</param>
/// <param name="Sentence">Verbatim.</param>
/// <param name="Number">Its characters in the article's text.</param>
/// <param name="NumberInSentence">The same characters within <paramref name="Sentence"/>.</param>
/// <param name="Review">What reviewers made of its evidence: accepted or corrected as soon as one occurrence is; of a retracted claim rejected, if a reviewer did that.</param>
/// <param name="Step">What the value was printed to: 100,000 for “1.5 million”; 0 when that is not known.</param>
public sealed record ClaimRow(
    string ClaimId,
    int Version,
    ClaimStatus Status,
    string? Subject,
    EntityKind SubjectKind,
    string Metric,
    string MetricKey,
    IReadOnlyList<string> Scope,
    ClaimKind Kind,
    Basis? Basis,
    string? Unit,
    DateOnly? From,
    DateOnly? To,
    Modality Modality,
    decimal Value,
    decimal? High,
    Bound Bound,
    Direction? Direction,
    string? SaidBy,
    int Evidence,
    int Sources,
    DateOnly? Since,
    double Confidence,
    string Article,
    DateOnly? Published,
    string? Publisher,
    bool ArticleMissing,
    string Sentence,
    string NumberText,
    TextSpan Number,
    TextSpan NumberInSentence,
    ReviewState Review = ReviewState.Open,
    decimal Step = 0);
