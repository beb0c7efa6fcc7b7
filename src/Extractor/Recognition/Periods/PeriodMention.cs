using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>What kind of time a mention names.</summary>
public enum PeriodKind : byte
{
    Day,
    Week,
    Month,
    Quarter,
    Half,

    /// <summary>The first nine months, January to May, and other spans that are no calendar unit.</summary>
    Range,
    Year,

    /// <summary>“by 2030”, “within three years”: only <c>To</c> is set.</summary>
    Deadline,

    /// <summary>“now”, “at present”, “currently”: both dates are the publication date.</summary>
    State,
}

/// <summary>How much of a period's reading came from the text itself.</summary>
public enum PeriodAnchor : byte
{
    /// <summary>“in 2016”, “June 2021”.</summary>
    Absolute,

    /// <summary>“this year”, “last month”, “on Tuesday”: resolved against the publication date.</summary>
    Publication,

    /// <summary>“the third quarter”, “June”: the year was inferred from the publication date and may be corrected from the clause.</summary>
    InferredYear,

    /// <summary>“a year earlier”, “the same period last year”, “the previous quarter”, “the year before”: to be moved from the period of the clause by <see cref="PeriodMention.Shift"/>.</summary>
    Clause,
}

/// <summary>A distance in calendar units, for periods that are told from another one.</summary>
/// <param name="Years">Usually -1 or 0.</param>
/// <param name="Quarters">-1 for “the previous quarter”.</param>
/// <param name="Months">-1 for “the previous month”.</param>
/// <param name="Days">-1 for “the previous session”, -7 for “a week earlier”.</param>
public readonly record struct PeriodShift(int Years, int Quarters = 0, int Months = 0, int Days = 0);

/// <summary>A period of time that the text names.</summary>
/// <param name="First">First token, a preposition that belongs to the reading (“by”, “since”, “from … to”) included.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Span">The characters of the period.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Kind">Calendar unit or state.</param>
/// <param name="From">First day, inclusive; null for deadlines and when unknown.</param>
/// <param name="To">Last day, inclusive; null when unknown.</param>
/// <param name="Anchor">What the dates rest on.</param>
/// <param name="Shift">For <see cref="PeriodAnchor.Clause"/>: how far from the clause's period; otherwise null.</param>
/// <param name="Comparison">The words compare (“a year earlier”, “year-over-year”, “from the previous month”): they give a change its basis.</param>
/// <param name="Reason">What tells how it was read.</param>
public sealed record PeriodMention(
    int First, int End, TextSpan Span, string Rule,
    PeriodKind Kind, DateOnly? From, DateOnly? To, PeriodAnchor Anchor, PeriodShift? Shift, bool Comparison, PeriodReason Reason)
    : Mention(First, End, Span, Rule)
{
    /// <summary>The reading in words: “‘this year’ is 2021, because the article was published on 2021-07-13”.</summary>
    public string Why => Reason.Of(this);
}
