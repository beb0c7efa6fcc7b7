using System.Text;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Finds the noun phrases of a sentence that name measures, with their modifiers, owners and scope.</summary>
internal sealed class MetricFinder(MetricLexicon lexicon)
{
    public void Find(SentenceLayout layout)
    {
        for (var i = layout.First; i < layout.End; i++)
        {
            if (!layout.IsOpen(i) || layout.Metric(i) is not null)
                continue;
            if (!lexicon.Noun(layout.Tokens[..layout.End], i, out var length, out var entry) || entry.Expectation || !AllOpen(layout, i, length) || IsUsedAsVerb(layout, i, length) || IsAdjunct(layout, i, length, entry))
                continue;
            layout.Add(Phrase(layout, i, i + length, entry));
            i += length - 1;
        }
    }

    /// <summary>The noun phrase that ends right before a verb or number, for measures that the lexicon does not know.</summary>
    public MetricMention? UnknownBefore(SentenceLayout layout, int end, int limit)
    {
        var head = end - 1;
        while (head >= limit && layout.IsOpen(head) && layout.IsWord(head) && layout.Words.Fillers.Contains(layout.Tokens[head]))
            head--;
        if (head < limit || !IsModifier(layout, head) || layout.Is(head, layout.Words.Pronouns) || layout.Is(head, layout.Words.Adverbs) || layout.Source.Chars(head).EndsWith("ly", StringComparison.OrdinalIgnoreCase) || layout.Tokens[head].Capitalised && head > layout.First || layout.Cue(head).Is(CueKinds.AnyVerb | CueKinds.Speech))
            return null;
        return Phrase(layout, head, head + 1, null);
    }

    /// <summary>The noun phrase that starts at a token, up to a preposition, verb or mark.</summary>
    public MetricMention? UnknownAt(SentenceLayout layout, int start, int limit)
    {
        var first = start;
        while (first < limit && (layout.Is(first, layout.Words.Determiners) || layout.Is(first, layout.Words.Fillers) || layout.Period(first) is not null))
            first++;
        var end = first;
        while (end < limit && end - first < 6 && (IsModifier(layout, end) || IsHyphen(layout, end)) && !layout.IsVerb(end) && !layout.Is(end, layout.Words.Pronouns))
            end++;
        while (end > first && IsHyphen(layout, end - 1))
            end--;
        if (end == first)
            return null;
        List<EntityMention> scope = [];
        AddScopeBehind(layout, end, scope);
        return new MetricMention(layout, first, end - 1, end, null, OwnerBehind(layout, end) ?? Possessor(layout, first - 1), null, scope);
    }

    private MetricMention Phrase(SentenceLayout layout, int head, int end, MetricEntry? entry)
    {
        var first = head;
        EntityMention? owner = null;
        PeriodMention? period = null;
        List<EntityMention> scope = [];
        for (var i = head - 1; i >= layout.First; i--)
        {
            if (layout.Period(i) is { } own)
            {
                if (own.First < layout.First || layout.Tokens[own.End - 1].Kind == TokenKind.Punctuation)
                    break;
                period ??= own;
                i = own.First;
                first = i;
                continue;
            }
            if (layout.Entity(i) is { } entity)
            {
                if (entity.Kind is EntityKind.Market or EntityKind.Product && !entity.Possessive && owner is null)
                {
                    scope.Add(entity);
                    i = entity.First;
                    if (entity.First < layout.First)
                        break;
                    continue;
                }
                owner = entity;
                break;
            }
            if (layout.Is(i, layout.Words.Possessives))
            {
                owner = layout.Entity(i - 1);
                break;
            }
            if (layout.Quantity(i) is { } counted)
            {
                owner = Possessor(layout, counted.First - 1);
                break;
            }
            if (!IsModifier(layout, i) && !IsHyphen(layout, i))
                break;
            first = i;
        }
        while (first < head && (IsHyphen(layout, first) || layout.Is(first, layout.Words.Fillers)))
            first++;
        if (owner is null && scope.Count > 0 && layout.Tokens[scope[^1].First].Start >= 0 && scope[^1].Kind == EntityKind.Product)
            owner = scope[^1];
        var behind = layout.Cue(end).Is(CueKinds.Expectation) || layout.Is(end, layout.Words.TargetNouns) ? end + 1 : end;
        if (entry is not { Name: "stake" })
            owner ??= OwnerBehind(layout, behind);
        AddScopeBehind(layout, behind, scope);
        return new MetricMention(layout, first, head, end, entry, owner, period ?? PeriodBehind(layout, behind), scope, behind > end && IsNounOfExpectation(layout, end) ? end : -1);
    }

    /// <summary>“Telora's $4 million purchase of Solvik”, “its $4 million purchase”: whose measure it is, whatever stands behind it.</summary>
    private static EntityMention? Possessor(SentenceLayout layout, int before) =>
        layout.Entity(before) is { Possessive: true, Kind: not EntityKind.Person } own ? own : layout.Is(before, layout.Words.Possessives) && layout.Entity(before - 1) is { Kind: not EntityKind.Person } named ? named : null;

    /// <summary>“sales of Telora”, “shares in GM”, “revenue from Telora's cable arm”, “losses at X”.</summary>
    private static EntityMention? OwnerBehind(SentenceLayout layout, int end)
    {
        if (!layout.Is(end, layout.Words.Owners))
            return null;
        for (var i = end + 1; i < Math.Min(end + 7, layout.End); i++)
        {
            if (layout.Entity(i) is { } entity)
                return entity.Kind is EntityKind.Market or EntityKind.Person ? null : entity;
            if (!layout.IsWord(i) || layout.Cue(i).Is(CueKinds.AnyVerb | CueKinds.Relative) || layout.Quantity(i) is not null || layout.Is(i, layout.Words.Prepositions) || layout.Period(i) is not null)
                return null;
        }
        return null;
    }

    private static PeriodMention? PeriodBehind(SentenceLayout layout, int end) =>
        layout.Is(end, layout.Words.In) && layout.Period(end + 1) is { Comparison: false } near ? near
        : layout.Is(end, layout.Words.In) && layout.Is(end + 1, layout.Words.Determiners) && layout.Period(end + 2) is { Comparison: false } second ? second
        : layout.Period(end) is { Comparison: false } direct ? direct : null;

    private static void AddScopeBehind(SentenceLayout layout, int end, List<EntityMention> scope)
    {
        for (var i = end; i < Math.Min(end + 5, layout.End); i++)
        {
            if (layout.Entity(i) is { } entity)
            {
                if (entity.Kind == EntityKind.Market)
                    scope.Add(entity);
                return;
            }
            if (!layout.Is(i, layout.Words.Prepositions) && !layout.Is(i, layout.Words.Determiners))
                return;
        }
    }

    public static string Name(SentenceLayout layout, int first, int end)
    {
        StringBuilder name = new();
        for (var i = first; i < end; i++)
        {
            if (layout.Period(i) is not null || layout.Entity(i) is not null || layout.Quantity(i) is not null)
                continue;
            var token = layout.Tokens[i];
            if (name.Length == 0 && IsHyphen(layout, i))
                continue;
            if (name.Length > 0 && token.SpaceBefore)
                name.Append(' ');
            name.Append(layout.Source.Text, token.Start, token.Length);
        }
        return Decapitalised(name.ToString());
    }

    /// <summary>A capital at the start of a sentence or headline is no part of the name; an abbreviation's is.</summary>
    private static string Decapitalised(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static bool IsModifier(SentenceLayout layout, int token)
    {
        if (!layout.IsOpen(token) || !layout.IsWord(token) || layout.Metric(token) is { Entry: null })
            return false;
        if (layout.Is(token, layout.Words.Determiners) || layout.Is(token, layout.Words.Prepositions) || layout.Is(token, layout.Words.Auxiliaries) || layout.Is(token, layout.Words.Possessives))
            return false;
        if (layout.EndsInIng(token) && layout.Is(token - 1, layout.Words.Copulas))
            return false;
        var cue = layout.Cue(token);
        if (cue.Is(CueKinds.Coordinator | CueKinds.Relative | CueKinds.Subordinator | CueKinds.Possible | CueKinds.Negation))
            return false;
        return !(cue.Is(CueKinds.AnyVerb | CueKinds.Target | CueKinds.ChangeAdverb) && layout.IsVerbOrModal(token));
    }

    /// <summary>
    /// “sales team”, “stock exchange”, “fine paper”: in front of another noun the word names no measure. Nouns of change
    /// and of expectation keep it one (“sales growth”, “profit forecast”). “money stock” is no share price either.
    /// </summary>
    private static bool IsAdjunct(SentenceLayout layout, int first, int length, MetricEntry entry)
    {
        if (entry.Price && length == 1 && layout.IsOpen(first - 1) && layout.IsWord(first - 1) && !layout.Tokens[first].Capitalised && layout.Cue(first - 1).Kinds == CueKinds.None && !IsFunction(layout, first - 1) && !EndsLike(layout, first - 1))
            return true;
        var next = first + length;
        if (!layout.IsOpen(next) || !layout.IsWord(next) || layout.Tokens[next].Capitalised || !layout.Tokens[next].SpaceBefore || layout.Cue(next).Kinds != CueKinds.None)
            return false;
        return !IsFunction(layout, next) && !EndsLike(layout, next) && !layout.Is(next, layout.Words.MeasureTails) && layout.Metric(next) is null && entry.Name != "headcount";
    }

    /// <summary>“earnings forecast to …”, “sales target of …”: a preposition, verb or mark follows; “profit forecasts a rise” goes on with a noun.</summary>
    private static bool IsNounOfExpectation(SentenceLayout layout, int token) =>
        !layout.IsVerb(token) || !layout.Holds(token + 1) || layout.Is(token + 1, layout.Words.Prepositions) || !layout.IsWord(token + 1) && layout.Quantity(token + 1) is null || layout.Is(token + 1, layout.Words.Auxiliaries);

    private static bool IsFunction(SentenceLayout layout, int token) =>
        layout.Is(token, layout.Words.Prepositions) || layout.Is(token, layout.Words.Determiners) || layout.Is(token, layout.Words.Auxiliaries) || layout.Is(token, layout.Words.Possessives)
        || layout.Is(token, layout.Words.Pronouns) || layout.Is(token, layout.Words.Fillers) || layout.Is(token, layout.Words.Adverbs);

    private static bool EndsLike(SentenceLayout layout, int token)
    {
        var chars = layout.Source.Chars(token);
        return chars.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || chars.EndsWith("ly", StringComparison.OrdinalIgnoreCase) || chars.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHyphen(SentenceLayout layout, int token) => layout.Char(token) is '-' or '&' or '/' && layout.Holds(token + 1) && layout.Tokens[token].Length == 1;

    private static bool AllOpen(SentenceLayout layout, int first, int length)
    {
        for (var i = first; i < first + length; i++)
        {
            if (!layout.IsOpen(i))
                return false;
        }
        return true;
    }

    /// <summary>
    /// “China exports 20,000 cars” against “China exports rose”: a word that can be both is a noun in front of a verb,
    /// a preposition or a mark, and behind an article, possessive or adjective.
    /// </summary>
    private static bool IsUsedAsVerb(SentenceLayout layout, int first, int length)
    {
        if (length > 1 || !layout.Cue(first).Is(CueKinds.AnyVerb) || !layout.IsVerb(first))
            return false;
        var next = first + length;
        if (layout.Cue(first).Is(CueKinds.ChangeVerb) && layout.Entity(first - 1) is { Kind: EntityKind.Company, Possessive: false })
            return true;
        if (layout.Is(first - 1, layout.Words.Auxiliaries) || layout.Is(first - 1, layout.Words.To))
            return true;
        if (!layout.Holds(next))
            return false;
        return !(layout.Is(next, layout.Words.Prepositions) || layout.Cue(next).Is(CueKinds.ChangeVerb | CueKinds.LevelVerb | CueKinds.ShareVerb | CueKinds.Coordinator) || layout.Is(next, layout.Words.Auxiliaries) || !layout.IsWord(next) && layout.Quantity(next) is null);
    }
}
