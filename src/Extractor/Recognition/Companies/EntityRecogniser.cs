using System.Collections.Concurrent;
using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Recognises companies, organisations, groups, markets, products and persons in a text, and which mentions speak of
/// the same one. Immutable and safe for many threads; one call reads one article.
/// </summary>
public sealed class EntityRecogniser
{
    private readonly NameScanner _scanner;
    private readonly NameEvidence _evidence;
    private readonly NameLinker _linker;
    private readonly NameMentions _names;
    private readonly GroupFinder _groups;
    private readonly AnaphorFinder _anaphors;
    private readonly AntecedentFinder _antecedents;
    private readonly ConcurrentQueue<EntityWorkspace> _workspaces = [];

    public EntityRecogniser(VocabularyBuilder words, CompanyLexicon companies)
    {
        EntityWords classes = new(new WordClasses(words));
        IndustryNouns nouns = new(words);
        NameRuns runs = new(companies, classes);
        _scanner = new NameScanner(companies, classes, runs, words.Mark(companies.LowerStarts), words.Mark(classes.NotNames | classes.Determiners | classes.Prepositions | classes.Pronouns | classes.Adverbs | classes.Conjunctions));
        _evidence = new NameEvidence(companies, classes, nouns, runs);
        _linker = new NameLinker(companies, classes, runs, new NameIndustries(words));
        _names = new NameMentions(classes);
        _groups = new GroupFinder(classes, nouns, runs, words.Mark(nouns.PluralStarts | classes.GroupHeads));
        _anaphors = new AnaphorFinder(companies, classes, nouns, words.Mark(classes.AnaphorStarts));
        _antecedents = new AntecedentFinder(classes);
    }

    /// <returns>The mentions in the order of the text, free of overlaps.</returns>
    public IReadOnlyList<EntityMention> Recognise(SourceText source)
    {
        var workspace = EntityWorkspace.Take(_workspaces);
        var mentions = Recognise(source, workspace);
        workspace.Return(_workspaces);
        return mentions;
    }

    private List<EntityMention> Recognise(SourceText source, EntityWorkspace workspace)
    {
        _scanner.Scan(source, workspace);
        TokenReader reader = new(source);
        foreach (var candidate in workspace.Candidates)
            _evidence.Weigh(reader, source.SentenceSpan[candidate.Sentence], candidate);
        _linker.Link(source, workspace);
        _groups.Find(source, workspace);
        var found = workspace.Found;
        _names.Add(source, workspace);
        _anaphors.Find(source, workspace);
        found.Sort(FoundEntity.InTextOrder);
        DropOverlaps(found);
        _antecedents.Resolve(source, workspace);
        List<EntityMention> mentions = new(found.Count);
        foreach (var mention in found)
        {
            if (mention.Entity is { } entity)
                mentions.Add(MentionOf(source, mention, entity));
        }
        return mentions;
    }

    private static void DropOverlaps(List<FoundEntity> found)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kept > 0 && found[i].First < found[kept - 1].End)
                continue;
            found[kept++] = found[i];
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    private static EntityMention MentionOf(SourceText source, FoundEntity mention, ArticleEntity entity) => new(
        mention.First, mention.End, source.SpanOf(mention.First, mention.End), mention.Rule,
        entity.Number, entity.Name, entity.Lexicon?.Name, entity.Kind, mention.Resolution,
        mention.Possessive, entity.Parent, entity.Industry, entity.Country, mention.Uncertain || entity.Uncertain, new EntityReason(source.Text, mention.Because))
    {
        Market = entity.Lexicon?.PlaceType switch { "index" => MarketType.Index, "commodity" => MarketType.Commodity, _ => MarketType.Place },
    };
}
