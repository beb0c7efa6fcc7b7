namespace Extractor.Recognition.Periods;

/// <summary>Finds the period that words such as “a year earlier” or “the quarter” refer to.</summary>
internal static class Antecedents
{
    private const int Reach = 40;

    /// <summary>Mentions of a sentence that are looked through: more stand only in text that nobody wrote to be read.</summary>
    public const int SentenceReach = 100;

    /// <summary>Days to the end of a running period from which on it counts as reported: “this year” in late December.</summary>
    private const int NearlyEnded = 31;

    /// <summary>The nearest period before in the sentence, else the one that the text before is mainly about.</summary>
    public static PeriodMention? Of(PeriodContext c, Func<PeriodMention, bool> fits)
    {
        for (var i = c.Mentions.Count - 1; i >= Math.Max(c.SentenceMentions, c.Mentions.Count - SentenceReach); i--)
        {
            if (Usable(c.Mentions[i]) && fits(c.Mentions[i]))
                return c.Mentions[i];
        }
        return Main(c, fits);
    }

    /// <summary>
    /// The latest period spoken of that has ended: periods of comparison are earlier than what a text reports.
    /// Of two that end together, and where all lie ahead, the last mentioned.
    /// </summary>
    public static PeriodMention? Main(PeriodContext c, Func<PeriodMention, bool> fits)
    {
        PeriodMention? best = null;
        PeriodMention? ahead = null;
        for (var i = c.Mentions.Count - 1; i >= Math.Max(0, c.Mentions.Count - Reach); i--)
        {
            var mention = c.Mentions[i];
            if (!Usable(mention) || mention.Kind == PeriodKind.Week || !fits(mention))
                continue;
            if (c.Published is { } published && mention.To!.Value.DayNumber > published.DayNumber + NearlyEnded)
                ahead ??= mention;
            else if (best is null || mention.To > best.To)
                best = mention;
        }
        return best ?? ahead;
    }

    public static bool Usable(PeriodMention mention) => mention is { From: not null, To: not null } && mention.Anchor != PeriodAnchor.Clause && mention.Kind is not (PeriodKind.State or PeriodKind.Deadline)
        && mention.Rule is not ("since" or "to-date" or "past-span" or "next-span" or "rest-of-unit");

    public static bool IsSpan(PeriodMention mention) => mention.Kind is not PeriodKind.Day;
}
