using System.Runtime.InteropServices;

namespace Extractor.Recognition.Companies;

/// <summary>The entities of one article and the names by which it calls them.</summary>
internal sealed class EntityRegistry
{
    private int _count;
    private readonly Dictionary<string, ArticleEntity> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<LexiconEntity, ArticleEntity> _lexicon = [];
    private readonly Dictionary<string, ArticleEntity[]> _firstWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleEntity[]>.AlternateLookup<ReadOnlySpan<char>> _firstWordsBySpan;

    private readonly HashSet<string> _industries = new(StringComparer.Ordinal);

    public EntityRegistry() => _firstWordsBySpan = _firstWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Forgets the article.</summary>
    public void Clear()
    {
        _count = 0;
        _names.Clear();
        _lexicon.Clear();
        _firstWords.Clear();
        _industries.Clear();
    }

    /// <summary>Whether the article names an entity of this industry for sure.</summary>
    public bool HasIndustry(string industry) => _industries.Contains(industry);

    public ArticleEntity? Find(string key) => _names.GetValueOrDefault(key);

    public ArticleEntity? Find(LexiconEntity entity) => _lexicon.GetValueOrDefault(entity);

    public ArticleEntity Add(EntityKind kind, string name, string key, LexiconEntity? lexicon)
    {
        ArticleEntity entity = new() { Number = _count++, Kind = kind, Name = name, Key = key, Lexicon = lexicon, Parent = lexicon?.Parent, Industry = lexicon?.Industry, Country = lexicon?.Country };
        if (lexicon?.Industry is { } industry)
            _industries.Add(industry);
        if (lexicon is not null)
            _lexicon.TryAdd(lexicon, entity);
        Name(key, entity);
        return entity;
    }

    /// <summary>A part of a company that the article only describes: “steel division” of USX.</summary>
    public ArticleEntity AddDivision(ArticleEntity owner, string description)
    {
        var key = string.Concat(owner.Key, " ", description.ToLowerInvariant());
        if (Find(key) is { } there)
            return there;
        ArticleEntity division = new() { Number = _count++, Kind = EntityKind.Company, Name = $"{owner.Name} {description}", Key = key, Parent = owner.Name, Industry = owner.Industry, Country = owner.Country, Described = true };
        Name(key, division);
        return division;
    }

    /// <summary>Lets a name stand for an entity; a name that another one has stays with that one.</summary>
    public void Name(string key, ArticleEntity entity)
    {
        if (!_names.TryAdd(key, entity))
            return;
        ref var entities = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstWordsBySpan, FirstWord(key), out _);
        if (entities is null)
            entities = [entity];
        else if (Array.IndexOf(entities, entity) < 0)
            entities = [.. entities, entity];
    }

    /// <summary>
    /// The entity of which a name is a shorter form: its words stand in the full name in the same order, the first word
    /// first (“Ford Canada” in “Ford Motor Co of Canada”). Null when there is none; <paramref name="several"/> when two are possible.
    /// </summary>
    public ArticleEntity? FindLonger(string key, out bool several)
    {
        several = false;
        if (!_firstWordsBySpan.TryGetValue(FirstWord(key), out var list))
            return null;
        ArticleEntity? found = null;
        foreach (var entity in list)
        {
            if (entity.Key.Length <= key.Length || !IsSubsequence(key, entity.Key))
                continue;
            several |= found is not null && found != entity;
            found ??= entity;
        }
        return found;
    }

    private static ReadOnlySpan<char> FirstWord(string key)
    {
        var blank = key.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? key : key.AsSpan(0, blank);
    }

    private static bool IsSubsequence(string shorter, string longer)
    {
        var rest = longer.AsSpan();
        foreach (var range in shorter.AsSpan().Split(' '))
        {
            var word = shorter.AsSpan()[range];
            while (true)
            {
                if (rest.IsEmpty)
                    return false;
                var blank = rest.IndexOf(' ');
                var next = blank < 0 ? rest : rest[..blank];
                rest = blank < 0 ? [] : rest[(blank + 1)..];
                if (next.SequenceEqual(word))
                    break;
            }
        }
        return true;
    }
}
