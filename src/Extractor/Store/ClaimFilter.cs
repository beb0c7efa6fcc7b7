namespace Extractor.Store;

/// <summary>A condition on rows: a tree of <see cref="AllOf"/>, <see cref="AnyOf"/>, <see cref="Not"/> over conditions on one field.</summary>
public abstract record ClaimFilter
{
    private ClaimFilter()
    {
    }

    public sealed record AllOf(IReadOnlyList<ClaimFilter> Parts) : ClaimFilter;

    public sealed record AnyOf(IReadOnlyList<ClaimFilter> Parts) : ClaimFilter;

    public sealed record Not(ClaimFilter Part) : ClaimFilter;

    /// <summary>The field's words are, begin with or contain the given ones: see <see cref="TextField"/>.</summary>
    public sealed record Words(TextField Field, string Text) : ClaimFilter;

    /// <summary>The field is one of a closed list's values (<see cref="Claims.Modality"/> and so on), given as the enumeration's number.</summary>
    public sealed record Choice(ChoiceField Field, int Value) : ClaimFilter;

    /// <summary>The field lies between two numbers; null for an open end.</summary>
    public sealed record NumberRange(NumberField Field, decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded) : ClaimFilter;

    /// <summary>The field lies between two days, both inclusive; null for an open end.</summary>
    public sealed record DateRange(DateField Field, DateOnly? Low, DateOnly? High) : ClaimFilter;
}
