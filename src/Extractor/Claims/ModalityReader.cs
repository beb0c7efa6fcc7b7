using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Tells what is from what is meant, expected or possible, by the verbs above a number.</summary>
internal sealed class ModalityReader(VocabularyBuilder words)
{
    private readonly WordSet _would = words.Set("would could may might");
    private readonly WordSet _wouldOnly = words.Set("would");
    private readonly WordSet _had = words.Set("had has");
    private readonly WordSet _having = words.Set("having");
    private readonly WordSet _have = words.Set("have");
    private readonly WordSet _will = words.Set("will 'll shall won't");

    public void Read(SentenceLayout layout, Reading reading, EntityMention? speaker)
    {
        if (reading.IsTwin && reading.Base is { } twin)
        {
            reading.Modality = twin.Modality;
            return;
        }
        if (reading.Entry is { Name: "price target" })
        {
            reading.Modality = Modality.Forecast;
            reading.Why.Add("a price target is an analyst's expectation");
            return;
        }
        if (reading.Metric is { Foreseen: >= 0 and var noun } && reading.Entry is not { Name: "price-to-earnings ratio" } && reading.Clause.Holds(noun) && (reading.Role is not Role.Change || reading.IsChangeUnit))
        {
            reading.Modality = Expectation.IsOwnExpectation(layout, reading, noun) && !Expectation.IsEstimate(layout, noun) ? Modality.Target : Modality.Forecast;
            reading.Why.Add("the number is an expectation");
            return;
        }
        if (Expectation.Before(layout, reading) is { } expectation)
        {
            reading.Modality = expectation;
            reading.Why.Add("the number is an expectation");
            return;
        }
        if (AfterNumber(layout, reading) is { } after)
        {
            reading.Modality = after;
            return;
        }
        if (UntoldPeriod.IsWhole(layout, reading))
            return;
        if (reading.Rule == "quantity-noun" && (layout.Is(reading.Quantity.First - 1, layout.Words.Possessives) || layout.Is(reading.Quantity.First - 1, layout.Words.Currents) && layout.Is(reading.Quantity.First - 2, layout.Words.Possessives)))
            return;
        if (reading.Role == Role.PriorLevel && Expectation.IsEstimated(layout, reading))
        {
            reading.Modality = Modality.Forecast;
            reading.Why.Add("the number is an expectation");
            return;
        }
        if (reading.Role == Role.PriorLevel)
        {
            reading.Modality = reading.Base is { Modality: not Modality.Reported } last && Expectation.NamesForecast(layout, reading) ? last.Modality : Modality.Reported;
            return;
        }
        for (var clause = reading.Clause; clause is not null; clause = Governing(clause))
        {
            if (InClause(layout, clause, reading, speaker, out var settled) is { } found)
            {
                reading.Modality = found;
                return;
            }
            if (settled)
                return;
        }
    }

    /// <summary>A clause is under the modality of the one that says or expects it, and, without a verb of its own, of the one it continues.</summary>
    private static Clause? Governing(Clause clause) =>
        clause.Kind is ClauseKind.Complement || clause.GoesOn || clause.Verb < 0 && clause.Kind is not ClauseKind.Attribution ? clause.Parent : null;

    private Modality? InClause(SentenceLayout layout, Clause clause, Reading reading, EntityMention? speaker, out bool settled)
    {
        settled = false;
        for (var i = Math.Min(reading.Left, clause.End - 1); i >= clause.First; i--)
        {
            if (!layout.IsOpen(i))
                continue;
            var cue = layout.Cue(i);
            if (IsHeadlinePlan(layout, clause, i))
                return Say(reading, Modality.Target, layout, i, cue);
            if (cue.Kinds == CueKinds.None)
                continue;
            if (cue.Is(CueKinds.Target) && Governs(layout, reading, i, cue))
                return Say(reading, IsOutlook(layout, clause, reading, i) ? Modality.Forecast : Modality.Target, layout, i, cue);
            if (cue.Is(CueKinds.Forecast) && IsDone(layout, clause, reading))
                return Modality.Reported;
            if (cue.Is(CueKinds.Forecast) && !layout.Is(i, layout.Words.Copulas) && !IsNoun(layout, i, cue) && !IsAdjective(layout, i) && !IsCompared(layout, i))
                return Say(reading, IsOwn(clause, reading) && !IsPassive(layout, i) ? Modality.Target : Modality.Forecast, layout, i, cue);
            if (layout.Is(i, _wouldOnly) && layout.Is(i + 1, _have))
                return Modality.Reported;
            if (layout.Is(i, _wouldOnly) && cue.Is(CueKinds.Possible))
                return Say(reading, Would(layout, clause, reading, speaker), layout, i, cue);
            if (cue.Is(CueKinds.Possible))
                return Say(reading, Modality.Possible, layout, i, cue);
            if (cue.Is(CueKinds.Future))
                return Say(reading, IsCompany(reading.Subject) ? Modality.Target : Modality.Forecast, layout, i, cue);
            if (layout.Is(i, layout.Words.After) && layout.Is(i + 1, layout.Words.Determiners))
            {
                settled = true;
                return null;
            }
            if (layout.Is(i, _having) || layout.EndsInIng(i) && cue.Is(CueKinds.LevelVerb | CueKinds.Speech) && !layout.Is(i, layout.Words.Prepositions) && !layout.Is(i - 1, layout.Words.Prepositions) && !layout.Is(i - 1, layout.Words.Auxiliaries))
            {
                settled = true;
                return null;
            }
            if (layout.Is(clause.First, layout.Words.If) || layout.Is(clause.First + 1, layout.Words.If) && i > clause.First + 1)
                return Say(reading, Modality.Possible, layout, layout.Is(clause.First, layout.Words.If) ? clause.First : clause.First + 1, default);
            if (layout.IsFiniteVerb(i) && !layout.Is(i, layout.Words.Copulas) && !cue.Is(CueKinds.Speech))
            {
                settled = IsPast(layout, i);
                return null;
            }
        }
        return Behind(layout, clause, reading);
    }

    /// <summary>“estimated that 4,000 people have lost their jobs”: how well it is known, not that it is to come.</summary>
    private static bool IsDone(SentenceLayout layout, Clause above, Reading reading) =>
        reading.Clause is { Kind: ClauseKind.Complement, Verb: >= 0 } clause && clause.Parent == above && layout.Is(clause.Verb, layout.Words.Perfects) && !layout.Is(clause.Verb + 1, layout.Words.To);

    /// <summary>“Oil demand is set to fall”: a measure of a market intends nothing.</summary>
    private static bool IsOutlook(SentenceLayout layout, Clause clause, Reading reading, int token) =>
        clause.SubjectMetric is not null && reading.Subject is { Kind: EntityKind.Market or EntityKind.Product } && (layout.Is(token, layout.Words.Tracks) || layout.Is(token + 1, layout.Words.Tracks));

    private static bool IsPast(SentenceLayout layout, int verb) =>
        layout.Is(verb, layout.Words.Past) || layout.Source.Chars(verb).EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    /// <summary>“an estimated 37.6%”: how well it is known, not that it is to come.</summary>
    private static bool IsAdjective(SentenceLayout layout, int token) => layout.Is(token, layout.Words.EstimateAdjectives) && (layout.Is(token - 1, layout.Words.Determiners) || layout.Quantity(token + 1) is not null);

    /// <summary>“better-than-expected revenue”: what the figure is compared with.</summary>
    internal static bool IsCompared(SentenceLayout layout, int token) => layout.Char(token - 1) == '-' && layout.Is(token - 2, layout.Words.Than);

    /// <summary>“projects”, “estimate”: a noun unless a subject, “to” or a modal stands before it.</summary>
    private static bool IsNoun(SentenceLayout layout, int token, Cue cue)
    {
        if (cue.Is(CueKinds.Expectation) && !layout.IsVerb(token) && !IsPassive(layout, token))
            return true;
        if (!layout.Is(token, layout.Words.Ambiguous))
            return false;
        var before = token - 1;
        return layout.Holds(before) && !IsPassive(layout, token) && layout.Entity(before) is null && !layout.Is(before, layout.Words.Pronouns) && !layout.Is(before, layout.Words.Auxiliaries) && !layout.Is(before, layout.Words.Analysts) && layout.IsWord(before) && !layout.Cue(before).Is(CueKinds.Coordinator | CueKinds.Relative);
    }

    /// <summary>“a rise forecast by analysts”, “25 percent expected to come from …”, “four billion it had aimed for”.</summary>
    private Modality? AfterNumber(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 8, layout.End); i++)
        {
            if (layout.Quantity(i) is not null || layout.Char(i) == ',')
                return null;
            if (layout.Is(i, layout.Words.Analysts) && (layout.Is(i - 1, layout.Words.That) || i <= reading.Quantity.End + 2 && layout.Cue(i + 1).Is(CueKinds.Forecast) && layout.Source.Chars(i + 1).EndsWith("ed", StringComparison.OrdinalIgnoreCase)))
                return Say(reading, Modality.Forecast, layout, i, default);
            var cue = layout.Cue(i);
            var next = i + Math.Max(cue.Length, 1);
            if (i == reading.Quantity.End && layout.Is(i, layout.Words.Achieved) && (layout.Is(next, layout.Words.Prepositions) || layout.Period(next) is not null))
                return Modality.Reported;
            if (cue.Is(CueKinds.Forecast) && layout.IsOpen(i) && (layout.Is(next, layout.Words.By) || layout.Is(next, layout.Words.To) && !layout.Is(i - 1, layout.Words.Pronouns)) && !layout.Source.Chars(i).EndsWith("s", StringComparison.Ordinal))
                return Say(reading, Modality.Forecast, layout, i, cue);
            if (layout.Is(i, layout.Words.Pronouns) && layout.Is(i + 1, _had) && (layout.Cue(i + 2).Is(CueKinds.Target) ? i + 2 : layout.Cue(i + 3).Is(CueKinds.Target) ? i + 3 : -1) is >= 0 and var aim)
                return Say(reading, Modality.Target, layout, aim, layout.Cue(aim));
        }
        return null;
    }

    /// <summary>“Acme to hire 500”: in headlines the infinitive is a plan.</summary>
    private static bool IsHeadlinePlan(SentenceLayout layout, Clause clause, int token) =>
        layout.Sentence.Role == SentenceRole.Headline && layout.Is(token, layout.Words.To) && layout.Entity(token - 1) is not null && layout.IsVerb(token + 1);

    /// <summary>
    /// A noun of intention governs only what it is tied to (“goal of …”, “the target is …”); a verb form that ends in “to”
    /// only a verb (“agreed to pay”, not “agreed to a settlement”).
    /// </summary>
    private static bool Governs(SentenceLayout layout, Reading reading, int token, Cue cue)
    {
        var next = token + cue.Length;
        if (layout.Is(token, layout.Words.TargetNouns) && !layout.IsVerb(token))
            return layout.Is(next, layout.Words.TargetNounFollowers) || layout.Period(next) is not null || reading.Left - next <= 1;
        return !layout.Is(next - 1, layout.Words.To) || cue.Length == 1 || !layout.Is(next, layout.Words.Determiners) && layout.Quantity(next) is null or { Change: not Recognition.Numbers.QuantityChange.None };
    }

    /// <summary>“25 percent are expected to come from …”, “301 stores will close”: the verb behind a number that is its subject.</summary>
    private Modality? Behind(SentenceLayout layout, Clause clause, Reading reading)
    {
        if (clause != reading.Clause || clause.Verb >= 0 && clause.Verb < reading.Quantity.First)
            return null;
        if (clause.Subject is { } subject && subject.First > reading.Quantity.End && layout.Is(clause.First, layout.Words.With))
            return null;
        var start = clause.Verb > reading.Quantity.End ? clause.Verb : reading.Quantity.End;
        for (var i = start; i < Math.Min(clause.End, start + 6); i++)
        {
            var cue = layout.Cue(i);
            if (cue.Is(CueKinds.Forecast) && layout.IsOpen(i))
                return Say(reading, Modality.Forecast, layout, i, cue);
            if (cue.Is(CueKinds.Target) && i > reading.Quantity.End && layout.Is(i + cue.Length, layout.Words.To) && layout.Words.TargetNouns.Contains(layout.Tokens[i]) is false)
                return Say(reading, Modality.Target, layout, i, cue);
            if (cue.Is(CueKinds.Future) || layout.Is(i, _will))
                return Say(reading, IsCompany(reading.Subject) ? Modality.Target : Modality.Forecast, layout, i, cue);
            if (layout.Is(i, _would))
                return Say(reading, Modality.Possible, layout, i, cue);
            if (layout.Quantity(i) is not null || layout.Char(i) == ',' || layout.IsVerb(i))
                return null;
        }
        return null;
    }

    private static bool IsForeseen(SentenceLayout layout, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (layout.IsOpen(i) && layout.Cue(i).Is(CueKinds.Forecast))
                return true;
        }
        return false;
    }

    private static Modality Would(SentenceLayout layout, Clause clause, Reading reading, EntityMention? speaker)
    {
        for (var i = layout.First; i < layout.End; i++)
        {
            if (layout.Is(i, layout.Words.If))
                return Modality.Possible;
        }
        if (clause is { Kind: ClauseKind.Complement, Parent: { } above } && IsForeseen(layout, above) && (!IsCompany(reading.Subject) || above.Subject?.Entity != reading.Subject!.Entity || layout.Is(above.Verb, layout.Words.Copulas)))
            return Modality.Forecast;
        if (speaker is null)
            return Modality.Possible;
        return IsCompany(reading.Subject) && (speaker.Entity == reading.Subject!.Entity || speaker.Kind == EntityKind.Person) ? Modality.Target : Modality.Forecast;
    }

    /// <summary>“is expected to”, “was widely forecast to”: by others.</summary>
    private static bool IsPassive(SentenceLayout layout, int token)
    {
        var before = token - 1;
        while (layout.IsWord(before) && (layout.Is(before, layout.Words.Adverbs) || layout.Source.Chars(before).EndsWith("ly", StringComparison.OrdinalIgnoreCase)))
            before--;
        return layout.Is(before, layout.Words.Copulas);
    }

    private static bool IsOwn(Clause clause, Reading reading) =>
        IsCompany(clause.Subject) && reading.Subject is { } subject && clause.Subject!.Entity == subject.Entity;

    internal static bool IsCompany(EntityMention? entity) => entity is { Kind: EntityKind.Company or EntityKind.Product };

    private static Modality Say(Reading reading, Modality modality, SentenceLayout layout, int token, Cue cue)
    {
        var words = layout.Source.Slice(layout.Source.SpanOf(token, token + Math.Max(cue.Length, 1)));
        reading.Why.Add(modality switch
        {
            Modality.Target => $"“{words}” states a goal or plan",
            Modality.Forecast => $"“{words}” states an expectation",
            _ => $"“{words}” leaves it open",
        });
        return modality;
    }
}
