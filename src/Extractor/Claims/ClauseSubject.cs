using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Finds verb, subject and subject measure of a clause.</summary>
internal static class ClauseSubject
{
    public static void Describe(SentenceLayout layout, Clause clause)
    {
        clause.Verb = FirstVerb(layout, clause);
        var limit = clause.Verb >= 0 ? clause.Verb : clause.End;
        EntityMention? owner = null;
        for (var i = clause.First; i < limit; i++)
        {
            if (layout.Metric(i) is { } metric && metric.Head == i && !layout.Is(metric.First - 1, layout.Words.Prepositions))
            {
                clause.SubjectMetric ??= metric;
                owner ??= metric.Owner;
            }
            if (layout.Entity(i) is not { } entity || entity.First != i && i != clause.First)
                continue;
            if (!IsObjectOfPreposition(layout, entity, clause) && (clause.Verb >= 0 || clause.Kind == ClauseKind.Main) && entity.Kind != EntityKind.Other && !IsModifier(layout, entity) && !(layout.Char(entity.End) == '-' && layout.Is(entity.End + 1, layout.Words.Based)))
                AddSubject(layout, clause, entity);
            i = entity.End - 1;
        }
        clause.Subject ??= owner;
        clause.GoesOn = clause is { Kind: ClauseKind.Coordinate, Subject: null, Verb: >= 0 } && clause.Verb - clause.First <= 2 && IsBareVerb(layout, clause.Verb);
        if (clause.Subject is null)
            Inherit(layout, clause);
        else if (clause.Parent is { Subject: { } above } && IsReflexive(layout, clause.Subject) && clause.Kind is ClauseKind.Complement && IsActor(above))
            clause.Subject = above;
    }

    private static bool IsBareVerb(SentenceLayout layout, int verb)
    {
        var chars = layout.Source.Chars(verb);
        return layout.IsVerb(verb) && !layout.EndsInIng(verb) && !chars.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !chars.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !layout.Is(verb, layout.Words.Past) && !layout.Is(verb, layout.Words.Auxiliaries);
    }

    private static bool IsReflexive(SentenceLayout layout, EntityMention entity) => entity.End == entity.First + 1 && layout.Is(entity.First, layout.Words.Reflexives);

    private static bool IsActor(EntityMention entity) => entity.Kind is EntityKind.Company or EntityKind.Organisation or EntityKind.Group;

    private static void AddSubject(SentenceLayout layout, Clause clause, EntityMention entity)
    {
        if (clause.Subject is null || IsAttribute(layout, clause.Subject, entity))
        {
            clause.Subject = entity;
            clause.Subjects.Clear();
            clause.Subjects.Add(entity);
        }
        else if (layout.Is(entity.First - 1, layout.Words.And) || layout.Cue(entity.First - 2).Is(CueKinds.Coordinator))
        {
            AddListed(layout, clause, entity);
            clause.Subjects.Add(entity);
        }
    }

    /// <summary>“Telora, Solvik and Quarnet”: those between commas, once “and” ends the list.</summary>
    private static void AddListed(SentenceLayout layout, Clause clause, EntityMention last)
    {
        var at = clause.Subjects.Count;
        for (var i = layout.BeforeStop(last.First - 2); layout.Entity(i) is { } entity && entity.Kind == last.Kind && layout.Char(entity.First - 1) == ',' && !clause.Subjects.Contains(entity); i = layout.BeforeStop(entity.First - 2))
            clause.Subjects.Insert(at, entity);
    }

    /// <summary>“Crude output”: a market or product that only narrows the measure behind it.</summary>
    private static bool IsModifier(SentenceLayout layout, EntityMention entity) =>
        entity is { Kind: EntityKind.Market or EntityKind.Product, Possessive: false } && (layout.Metric(entity.End) is not null || layout.Metric(entity.First) is not null)
        || entity is { Kind: EntityKind.Market, Possessive: true } && layout.IsWord(entity.End + 1) && !OwnsMeasure(layout, entity)
        || entity is { Possessive: false } && layout.Is(entity.End, layout.Words.Sources);

    /// <summary>“China's car sales”, “China's Vehicle Inventory Index”, unlike “India's largest company”.</summary>
    private static bool OwnsMeasure(SentenceLayout layout, EntityMention entity)
    {
        for (var i = entity.End; i < Math.Min(entity.End + 6, layout.End); i++)
        {
            if (layout.Metric(i) is not null || layout.Entity(i) is not null && i > entity.End)
                return true;
            if (layout.IsVerb(i) || layout.Is(i, layout.Words.Prepositions) || layout.Char(i) == ',')
                return false;
        }
        return false;
    }

    /// <summary>“Oil giant BP”: a name that only describes the one behind it.</summary>
    private static bool IsAttribute(SentenceLayout layout, EntityMention first, EntityMention second)
    {
        if (first.Possessive || first.Kind is EntityKind.Company or EntityKind.Person || second.Kind != EntityKind.Company && !(second.Traded && !first.Traded))
            return false;
        for (var i = first.End; i < second.First; i++)
        {
            if (!layout.IsWord(i) && layout.Char(i) != '-' || layout.Is(i, layout.Words.Prepositions) || layout.Cue(i).Is(CueKinds.Coordinator | CueKinds.AnyVerb))
                return false;
        }
        return true;
    }

    private static bool IsObjectOfPreposition(SentenceLayout layout, EntityMention entity, Clause clause)
    {
        var before = entity.First - 1;
        if (entity.Kind == EntityKind.Market && layout.Char(before) == ',' && layout.Entity(before - 1) is { Kind: EntityKind.Market } city)
            before = city.First - 1;
        while (before >= clause.First && (layout.Is(before, layout.Words.Determiners) || layout.Char(before) is '“' or '"' || layout.Entity(before) is { Resolution: EntityResolution.Anaphor } or { Possessive: true } || layout.Is(before, layout.Words.Possessives) && layout.Entity(before - 1) is { Possessive: true } || layout.IsWord(before) && layout.Tokens[before].Capitalised && layout.Entity(before) is null && !layout.Is(before, layout.Words.Prepositions)))
            before--;
        if (before > clause.First && layout.Is(before, layout.Words.And) && layout.Entity(before - 1) is { } listed && listed.First > clause.First && listed.Kind == entity.Kind)
            return IsObjectOfPreposition(layout, listed, clause);
        return before >= clause.First && layout.Is(before, layout.Words.Prepositions) && !(layout.Is(before, layout.Words.TimeConjunctions) && layout.IsFiniteVerb(entity.End));
    }

    private static int FirstVerb(SentenceLayout layout, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (layout.IsPredicate(i) && layout.Quantity(i) is not null)
                return i;
            if (layout.Is(i - 1, layout.Words.To) && i - 1 >= clause.First && layout.Sentence.Role != SentenceRole.Headline)
            {
                if (IsExpected(layout, clause, i))
                    return i;
                continue;
            }
            if (layout.IsOpen(i) && layout.Metric(i) is null && (layout.IsVerb(i) || layout.Is(i, layout.Words.Auxiliaries) && !layout.Is(i, layout.Words.To) || layout.Cue(i).Is(CueKinds.Target | CueKinds.Forecast) && layout.Entity(layout.BeforeStop(i - 1)) is not null))
                return i;
        }
        return -1;
    }

    /// <summary>“(Solvik expects) Telora to earn $4 million”: the infinitive of what is expected of another.</summary>
    private static bool IsExpected(SentenceLayout layout, Clause clause, int verb) =>
        clause.Kind == ClauseKind.Complement && verb - 1 > clause.First && layout.Cue(clause.First - 1).Is(CueKinds.Forecast) && layout.IsVerb(verb) && !layout.Is(verb, layout.Words.Auxiliaries);

    private static void Inherit(SentenceLayout layout, Clause clause)
    {
        clause.Inherited = true;
        if (clause is { Kind: ClauseKind.Relative, SubjectMetric: null } && layout.Metric(clause.First - 1) is { } antecedent && antecedent.End == clause.First && clause.Verb == clause.First + 1)
            clause.SubjectMetric = antecedent;
        if (clause.Kind == ClauseKind.Relative && !layout.Is(clause.First - 1, layout.Words.Of))
        {
            for (var i = clause.First - 1; i >= layout.First && i > clause.First - 12; i--)
            {
                if (layout.Entity(i) is { Kind: EntityKind.Person, Possessive: false } owner && owner.End >= clause.First - 1 && layout.Is(clause.First, layout.Words.Who))
                {
                    clause.Subject = owner;
                    return;
                }
                if (layout.Entity(i) is { } entity && entity.Kind != EntityKind.Person && !(entity is { Kind: EntityKind.Market, Possessive: false } && layout.Is(entity.First - 1, layout.Words.Of) && layout.IsWord(entity.First - 2)))
                {
                    clause.Subject = entity;
                    return;
                }
            }
        }
        if (clause is { Kind: ClauseKind.Coordinate, Verb: >= 0, SubjectMetric: null } && clause.Verb - clause.First <= 2 && !layout.Is(clause.First, layout.Words.After) && !(UnknownNames.IsPart(layout, clause.Verb - 1) && layout.Sentence.Role != Text.SentenceRole.Headline))
            clause.SubjectMetric = clause.Parent?.SubjectMetric;
        clause.Subject = clause.Parent?.Subject;
        clause.Subjects.AddRange(clause.Parent?.Subjects ?? []);
    }
}
