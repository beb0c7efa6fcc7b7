using Extractor.Claims;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Store.Merging;

/// <summary>What the merge needs to know of an occurrence.</summary>
/// <param name="Reference">The caller's handle; the merge hands it back and never looks at it.</param>
/// <param name="Source">Folded name of whom the occurrence credits, else of the publisher; empty when neither is known.</param>
/// <param name="SaidBySubject">The claim's own subject is credited.</param>
public sealed record MergeItem(
    object? Reference,
    DateOnly? Published,
    string Article,
    TextSpan Number,
    decimal Value,
    decimal? High,
    Bound Bound,
    decimal Step,
    Direction? Direction,
    string Source,
    bool SaidBySubject,
    SentenceWords Sentence) : IComparable<MergeItem>
{
    private const int OnStack = 512;

    public static MergeItem Of(ClaimOccurrence occurrence, DateOnly? published, string? publisher, object? reference = null)
        => new(
            reference, published, occurrence.Article, occurrence.Number, occurrence.Value, occurrence.High, occurrence.Bound,
            occurrence.Step, occurrence.Direction, SourceOf(occurrence.SaidBy, publisher), IsSubject(occurrence.SaidBy, occurrence.Subject),
            new(CopyOf(occurrence.SentenceText), occurrence.SentenceText));

    public static string SourceOf(string? saidBy, string? publisher) => SourceOf(saidBy ?? publisher);

    public static string SourceOf(string? name) => name is null ? "" : WordFold.Of(name);

    public static bool IsSubject(string? saidBy, string? subject)
        => saidBy is not null && subject is not null && SubjectFold.Of(saidBy) == SubjectFold.Of(subject);

    /// <returns>Equal for sentences of the same words.</returns>
    public static long CopyOf(string sentence)
    {
        var folded = sentence.Length <= OnStack ? stackalloc char[OnStack] : new char[sentence.Length];
        return StableHash.Of(folded[..WordFold.Write(sentence, folded)]);
    }

    /// <summary>By publication, undated last, then article, then place; equal only for what cannot be told apart.</summary>
    public int CompareTo(MergeItem? other)
    {
        if (other is null)
            return 1;
        var order = (Published ?? DateOnly.MaxValue).CompareTo(other.Published ?? DateOnly.MaxValue);
        if (order == 0)
            order = string.CompareOrdinal(Article, other.Article);
        if (order == 0)
            order = Number.CompareTo(other.Number);
        return order != 0 ? order : CompareContent(other);
    }

    // Two editions of one article may hold different values in one place.
    private int CompareContent(MergeItem other)
    {
        var order = (Value, High ?? -1, (int)Bound, Step, Direction is { } d ? (int)d : -1)
            .CompareTo((other.Value, other.High ?? -1, (int)other.Bound, other.Step, other.Direction is { } e ? (int)e : -1));
        if (order == 0)
            order = string.CompareOrdinal(Source, other.Source);
        return order != 0 ? order : (Sentence.Copy, SaidBySubject).CompareTo((other.Sentence.Copy, other.SaidBySubject));
    }
}
