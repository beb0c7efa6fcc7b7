namespace Extractor.Store;

/// <summary>Fields with a closed list of values.</summary>
public enum ChoiceField
{
    Status,
    Modality,
    Kind,
    Basis,
    Direction,
    Bound,
    SubjectKind,

    /// <summary>What reviewers made of some of the evidence: a <see cref="Decisions.ReviewState"/>.</summary>
    Review,

    /// <summary>What a claim has: a <see cref="ClaimFeature"/>.</summary>
    Has,
}
