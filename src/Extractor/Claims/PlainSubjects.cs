using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>
/// Subjects that are common nouns: people (“traders have sold 3 million shares”), and the government of the country that an
/// article is about. What is said there is not said of whoever the text spoke of before.
/// </summary>
internal static class PlainSubjects
{
    public static EntityMention? Of(SentenceLayout layout, Clause clause, Discourse discourse)
    {
        if (clause.Verb < 0 || clause.SubjectMetric is not null || clause.Subject is not null && !clause.Inherited)
            return null;
        var last = clause.Verb - 1;
        while (last > clause.First && (layout.Is(last, layout.Words.Adverbs) || layout.Is(last, layout.Words.Auxiliaries)))
            last--;
        if (last < clause.First || !layout.IsOpen(last))
            return null;
        if (layout.Is(last, layout.Words.Governments) && layout.Is(last - 1, layout.Words.Definites))
            return discourse.Country;
        return layout.Is(last, layout.Words.People) && !layout.Is(last - 1, layout.Words.Possessives) && !layout.Is(last - 1, layout.Words.Definites) && !layout.Cue(clause.Verb).Is(CueKinds.Speech | CueKinds.Forecast) ? Named(layout, last) : null;
    }

    private static EntityMention Named(SentenceLayout layout, int head)
    {
        var span = layout.Source.SpanOf(head, head + 1);
        var name = layout.Source.Slice(span).ToLowerInvariant();
        return new EntityMention(head, head + 1, span, "plain-subject", -4, name, null, EntityKind.Group, EntityResolution.Form, false, null, null, null, true, new EntityReason($"“{name}” are the subject of the clause"));
    }
}
