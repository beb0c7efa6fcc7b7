using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Finds groups of companies or people: “Chinese auto companies”, “tech startups”, “luxury brands”.</summary>
/// <param name="words">Classes of words.</param>
/// <param name="nouns">Nouns by which articles call companies.</param>
/// <param name="runs">Makes the groups' keys.</param>
/// <param name="starts">The words that the nouns of groups start with.</param>
internal sealed class GroupFinder(EntityWords words, IndustryNouns nouns, NameRuns runs, WordMark starts)
{
    /// <param name="source">The text.</param>
    /// <param name="workspace">Its places modify groups; its registry gets the groups, and its list the mentions.</param>
    public void Find(SourceText source, EntityWorkspace workspace)
    {
        var candidates = workspace.Candidates;
        TokenReader reader = new(source);
        var before = 0;
        var sentences = source.SentenceSpan;
        for (var s = 0; s < sentences.Length; s++)
        {
            ref readonly var sentence = ref sentences[s];
            for (var i = starts.Next(source, sentence.First); i < sentence.End; i = starts.Next(source, i + 1))
            {
                while (before < candidates.Count && candidates[before].End <= i)
                    before++;
                var length = HeadLength(reader, sentence, i);
                if (length == 0)
                    continue;
                Add(reader, sentence, s, i, i + length, before - 1, workspace);
                i += length - 1;
            }
        }
    }

    private int HeadLength(in TokenReader reader, in Sentence sentence, int i)
    {
        if (!reader.IsWord(i) || (reader.Capital(i) && i > sentence.First))
            return 0;
        if (reader.Is(i, words.NeverGroups))
            return 0;
        var tokens = reader.Tokens[..sentence.End];
        if (nouns.Plural(tokens, i, out var length) is not null)
            return length;
        return reader.Is(i, words.GroupHeads) ? 1 : 0;
    }

    private void Add(in TokenReader reader, in Sentence sentence, int s, int head, int end, int before, EntityWorkspace workspace)
    {
        var registry = workspace.Registry;
        var first = FirstModifier(reader, sentence, head, workspace.Candidates, before, out var place);
        var modified = first < head || end - head > 1;
        if (!modified && reader.Is(head, words.GroupOnlyModified))
            return;
        var key = runs.Key(reader, first, end, workspace.Keys);
        var headKey = runs.Key(reader, end - 1, end, workspace.Keys);
        var known = !modified && headKey.Group is { } same ? same : key.Entity;
        var entity = known ?? registry.Add(EntityKind.Group, Name(key.Printed(reader.Written(first, end)), place is not null), key, null);
        if (modified || known is null)
            headKey.Group ??= entity;
        entity.Country ??= place?.Form!.Entity.Country;
        entity.Mentions++;
        var found = workspace.NewFound(first, end, s, "group");
        found.Entity = entity;
        found.Resolution = known is null || modified ? EntityResolution.Form : EntityResolution.ShortForm;
        found.Possessive = reader.Mark(end) is '\'' or '’' && !reader.SpaceBefore(end);
        found.Uncertain = !modified;
        workspace.Found.Add(found);
    }

    /// <summary>Where the modifiers of a group's noun begin, and the place among them.</summary>
    private int FirstModifier(in TokenReader reader, in Sentence sentence, int head, List<NameCandidate> candidates, int before, out NameCandidate? place)
    {
        var first = head;
        place = null;
        while (first > sentence.First)
        {
            if (before >= 0 && candidates[before].End == first && candidates[before] is { Possessive: false, Form.Entity: { Kind: EntityKind.Market, PlaceType: not ("index" or "commodity") } } candidate)
            {
                (place, first) = (candidate, candidate.First);
                before--;
                break;
            }
            if (reader.Hyphen(first - 1) && reader.IsWord(first - 2) && first - 2 >= sentence.First)
                first -= 2;
            else if (reader.Is(first - 1, words.GroupModifiers) && (!reader.Capital(first - 1) || first - 1 == sentence.First))
                first--;
            else
                break;
            while (before >= 0 && candidates[before].First >= first)
                before--;
        }
        return first;
    }

    private static string Name(string name, bool keepCapital) =>
        keepCapital || name.Length < 2 || !char.IsUpper(name[0]) || !char.IsLower(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
