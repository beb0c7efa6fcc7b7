using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>
/// A capitalised name that no lexicon and no rule of recognition knows, but which is the grammatical subject of a clause:
/// what is said there is said of it, and not of whoever the text spoke of before.
/// </summary>
internal static class UnknownNames
{
    private const int Longest = 6;
    private const string Rule = "unknown-name-as-subject";

    /// <summary>Endings of nouns that a sentence can begin with and that are no names.</summary>
    private static readonly string[] NounEndings = ["ity", "ion", "ment", "ness", "ing", "ance", "ence", "ship", "ism", "age", "ure", "al", "ers", "ors", "ies"];

    public static EntityMention? SubjectOf(SentenceLayout layout, Clause clause)
    {
        if (layout.Sentence.Role == SentenceRole.Headline || clause.Verb < 0 || clause.SubjectMetric is not null || layout.Cue(clause.Verb).Is(CueKinds.Speech) && layout.Quantity(clause.Verb + 1) is null)
            return null;
        if (!clause.Inherited && clause.Subject is { } known)
            return known.Kind == EntityKind.Market ? BehindPlace(layout, clause, known) : null;
        var last = clause.Verb - 1;
        while (layout.IsWord(last) && (layout.Is(last, layout.Words.Adverbs) || layout.Source.Chars(last).EndsWith("ly", StringComparison.OrdinalIgnoreCase)))
            last--;
        var first = last + 1;
        while (first - 1 >= clause.First && last - first + 1 < Longest && IsPart(layout, first - 1))
            first--;
        return first <= last && !layout.Is(first - 1, layout.Words.Prepositions) && layout.Char(first - 1) != '-' && (first > layout.First && layout.Char(first - 1) is not ('"' or '“' or '‘') || IsSure(layout, first, last)) ? Named(layout, first, last + 1) : null;
    }

    /// <summary>“Telora ended the year well. It had …”: recognition, which does not know the name, takes “it” for another company.</summary>
    public static EntityMention? Antecedent(SentenceLayout layout, Clause clause, Discourse discourse) =>
        clause.Subject is { Resolution: EntityResolution.Anaphor } pronoun && pronoun.First == layout.First && layout.Is(pronoun.First, layout.Words.Reflexives) && discourse.Topic is { Rule: Rule } topic ? topic : null;

    /// <summary>“US Sprint”, “America's Federal Aviation Administration”: a name that begins with a place, or belongs to it.</summary>
    private static EntityMention? BehindPlace(SentenceLayout layout, Clause clause, EntityMention place)
    {
        var first = place.End;
        if (layout.Is(first, layout.Words.Possessives) && place.Possessive)
            first++;
        var end = first;
        while (end < clause.Verb && end - first < Longest && IsPart(layout, end))
            end++;
        if (end < clause.Verb && !place.Possessive && BehindDescription(layout, clause, end) is { } described)
            return described;
        return end > first && end == clause.Verb && (end - first > 1 || !place.Possessive) ? Named(layout, place.Possessive ? first : place.First, end) : null;
    }

    /// <summary>“US gaming consortium BLB will pay”: a name behind lower-case words that say what it is.</summary>
    private static EntityMention? BehindDescription(SentenceLayout layout, Clause clause, int end)
    {
        var first = clause.Verb;
        while (first > end && clause.Verb - first < Longest && IsPart(layout, first - 1))
            first--;
        if (first == clause.Verb || first == end || first - end > Longest)
            return null;
        for (var i = end; i < first; i++)
        {
            if (!layout.IsOpen(i) || !layout.IsWord(i) || layout.Tokens[i].Capitalised || layout.Metric(i) is not null || layout.Is(i, layout.Words.Prepositions) || layout.Is(i, layout.Words.Determiners) || layout.Cue(i).Is(CueKinds.Coordinator | CueKinds.Relative | CueKinds.AnyVerb))
                return null;
        }
        return Named(layout, first, clause.Verb);
    }

    internal static bool IsPart(SentenceLayout layout, int token) =>
        layout.IsOpen(token) && layout.IsWord(token) && layout.Tokens[token] is { Capitalised: true, Length: > 1 } && layout.Metric(token) is null
        && !layout.Is(token, layout.Words.Determiners) && !layout.Is(token, layout.Words.Pronouns) && !layout.Is(token, layout.Words.Prepositions) && !layout.Is(token, layout.Words.Adverbs) && !layout.Is(token, layout.Words.Auxiliaries) && !layout.Is(token, layout.Words.Fillers)
        && !layout.Cue(token).Is(CueKinds.Coordinator | CueKinds.Subordinator | CueKinds.Relative);

    /// <summary>Every sentence begins with a capital: there, it takes two capitals, or a word that is in no list and looks like no noun.</summary>
    private static bool IsSure(SentenceLayout layout, int first, int last)
    {
        if (last > first)
            return true;
        if (layout.Tokens[first].Word != 0)
            return false;
        var chars = layout.Source.Chars(first);
        foreach (var ending in NounEndings)
        {
            if (chars.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    internal static EntityMention Named(SentenceLayout layout, int first, int end)
    {
        var span = layout.Source.SpanOf(first, end);
        var name = layout.Source.Slice(span);
        // Names of recognition count up from 0; -1 and -2 are taken.
        var id = -3;
        foreach (var c in name)
            id = unchecked((id * 31) - c) | int.MinValue;
        return new EntityMention(first, end, span, Rule, id, name, null, EntityKind.Company, EntityResolution.Form, false, null, null, null, true, new EntityReason($"“{name}” is in no list, but the subject of the clause"));
    }
}
