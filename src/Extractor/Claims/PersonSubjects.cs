using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>People are the subject of what they own, buy, sell and pay, and of nothing else.</summary>
internal static class PersonSubjects
{
    public static EntityMention? Of(SentenceLayout layout, Reading reading)
    {
        if (reading.Metric is { Owner: { Kind: EntityKind.Person } owner } metric && layout.Is(metric.Head, layout.Words.Fortunes))
            return owner;
        return reading.Clause is { Subject: { Kind: EntityKind.Person, Possessive: false } actor, SubjectMetric: null } clause && reading.Role is Role.Level or Role.Share && clause.Verb < reading.Quantity.First && Deals(layout, reading) && reading.Metric?.Owner is null or { Kind: EntityKind.Person }
            && !NamesOther(layout, clause.Verb, reading.Left) ? actor : null;
    }

    /// <summary>“Larsen expects Telora to spend”: somebody else acts.</summary>
    private static bool NamesOther(SentenceLayout layout, int first, int verb)
    {
        for (var i = first; i < verb; i++)
        {
            if (layout.Entity(i) is { Kind: not EntityKind.Person })
                return true;
        }
        return false;
    }

    private static bool Deals(SentenceLayout layout, Reading reading) =>
        layout.Is(reading.Left, layout.Words.Pays) || layout.Is(reading.Left, layout.Words.Buy) || layout.Is(reading.Left, layout.Words.Sell) || layout.Is(reading.Left, layout.Words.Owns);
}
