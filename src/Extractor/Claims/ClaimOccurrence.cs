using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Claims;

public enum ClaimKind
{
    /// <summary>An amount or count.</summary>
    Level,

    /// <summary>Growth or fall against a basis.</summary>
    Change,

    /// <summary>A part of a whole.</summary>
    Share,
    Rank,
}

public enum Direction
{
    Up,
    Down,
}

/// <summary>What a change is measured against.</summary>
public enum Basis
{
    Year,
    Quarter,
    Month,
    Other,
}

public enum Modality
{
    /// <summary>A fact about the past or present.</summary>
    Reported,

    /// <summary>A goal, plan or guidance of the subject itself.</summary>
    Target,

    /// <summary>An expectation, estimate or projection by anyone.</summary>
    Forecast,

    /// <summary>Could, may, if.</summary>
    Possible,
}

/// <summary>Where the text supplied each field; null when the field was inferred and no words stand for it.</summary>
public sealed record ClaimSpans(TextSpan? Subject, TextSpan? Unit, TextSpan? Metric, TextSpan? Period, TextSpan? Speaker);

/// <summary>What one place in one article says. Field meanings and values are those of the gold guide.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Sentence">The sentence's characters in the clean text.</param>
/// <param name="Number">The number's characters; slicing the text by it gives <paramref name="NumberText"/>.</param>
/// <param name="Value">Scale applied; the lower end of a range. Not negative for changes: see <paramref name="Direction"/>.</param>
/// <param name="Step">Weight of the last printed digit in units of <paramref name="Value"/>, 0 when unknown: two values that differ by no more than half of the coarser step are one value, rounded.</param>
/// <param name="Unit">Canonical unit; null when the text names none.</param>
/// <param name="Subject">Canonical name; null when nobody is named.</param>
/// <param name="Metric">What is measured, in the text's words, normalised to singular heads where the lexicon knows them.</param>
/// <param name="MetricKey">The metric lexicon's canonical name, or <paramref name="Metric"/> in lower case where it is unknown: the part of the claim's identity.</param>
/// <param name="Scope">Words that narrow the metric (“own brand”, “Europe”), sorted.</param>
/// <param name="Rule">The rule that made the claim.</param>
/// <param name="Why">The steps in plain sentences.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record ClaimOccurrence(
    string Article,
    TextSpan Sentence,
    string SentenceText,
    TextSpan Number,
    string NumberText,
    decimal Value,
    decimal? High,
    Bound Bound,
    decimal Step,
    string? Unit,
    string? Subject,
    EntityKind SubjectKind,
    string Metric,
    string MetricKey,
    IReadOnlyList<string> Scope,
    ClaimKind Kind,
    Direction? Direction,
    Basis? Basis,
    DateOnly? From,
    DateOnly? To,
    Modality Modality,
    string? SaidBy,
    ClaimSpans Spans,
    string Rule,
    IReadOnlyList<string> Why,
    double Confidence);

/// <summary>A number that became no claim.</summary>
/// <param name="Number">Its characters.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Reason">From the closed list: a <see cref="NonQuantityReason"/>, or why assembly left a quantity.</param>
/// <param name="Detail">In words.</param>
public sealed record UnclaimedNumber(TextSpan Number, string Text, UnclaimedReason Reason, string Detail);

/// <summary>Why a number became no claim; closed list.</summary>
public enum UnclaimedReason
{
    Date,
    Year,
    ClockTime,
    Ordinal,
    PartOfName,
    ListNumbering,
    PhoneNumber,
    Score,
    Address,
    Ratio,
    Identifier,
    Pronoun,
    Idiom,
    PageFurniture,

    /// <summary>A length of time that belongs to a period or says how long, not how much.</summary>
    Duration,

    /// <summary>Nothing in the sentence or before it says whom the number is about.</summary>
    NoSubject,

    /// <summary>Nothing says what is measured.</summary>
    NoMetric,

    /// <summary>An amount repeated in another currency or unit.</summary>
    Conversion,

    /// <summary>A claim was read, with less confidence than the configuration asks for.</summary>
    LowConfidence,
}
