using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>Finds whom a sentence credits: “X said …”, “…, Y said”, “according to Z”.</summary>
internal sealed class SpeakerReader
{
    /// <summary>The speaker of a clause: its own attribution, or the sentence's.</summary>
    public EntityMention? Find(SentenceLayout layout, IReadOnlyList<Clause> clauses, Clause clause)
    {
        for (var outer = clause; outer is not null; outer = outer.Parent)
        {
            if (outer != clause && outer.Verb >= 0 && layout.Cue(outer.Verb).Is(CueKinds.Speech | CueKinds.Forecast) && outer.Subject is { } speaker && clause.Kind is ClauseKind.Complement or ClauseKind.Coordinate)
                return speaker;
        }
        foreach (var other in clauses)
        {
            if (other.Kind == ClauseKind.Attribution && FirstEntity(layout, other) is { } source)
                return source;
        }
        return null;
    }

    private static EntityMention? FirstEntity(SentenceLayout layout, Clause clause)
    {
        EntityMention? first = null;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (layout.Entity(i) is not { } entity)
                continue;
            if (entity.Kind == EntityKind.Person)
                return entity;
            first ??= entity.Kind is EntityKind.Market ? null : entity;
            i = entity.End - 1;
        }
        return first;
    }
}
