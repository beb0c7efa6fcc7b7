namespace Extractor.Recognition.Companies;

/// <summary>The entities of one article and the names by which it calls them.</summary>
internal sealed class EntityRegistry(EntityWorkspace workspace)
{
    private readonly Arena<ArticleEntity> _entities = new();
    private readonly Dictionary<LexiconEntity, ArticleEntity> _lexicon = [];
    private readonly HashSet<string> _industries = new(StringComparer.Ordinal);

    /// <summary>Forgets the article.</summary>
    public void Clear()
    {
        _entities.Reset();
        _lexicon.Clear();
        _industries.Clear();
    }

    /// <summary>Whether the article names an entity of this industry for sure.</summary>
    public bool HasIndustry(string industry) => _industries.Contains(industry);

    public ArticleEntity? Find(LexiconEntity entity) => _lexicon.GetValueOrDefault(entity);

    public ArticleEntity Add(EntityKind kind, string name, NameKey key, LexiconEntity? lexicon)
    {
        var entity = New(kind, name, key);
        (entity.Lexicon, entity.Parent, entity.Industry, entity.Country) = (lexicon, lexicon?.Parent, lexicon?.Industry, lexicon?.Country);
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
        var key = workspace.Keys.Get(string.Concat(owner.Key.Text, " ", description.ToLowerInvariant()));
        if (key.Entity is { } there)
            return there;
        var division = New(EntityKind.Company, $"{owner.Name} {description}", key);
        (division.Parent, division.Industry, division.Country, division.Described) = (owner.Name, owner.Industry, owner.Country, true);
        Name(key, division);
        return division;
    }

    /// <summary>Lets a name stand for an entity; a name that another one has stays with that one.</summary>
    public static void Name(NameKey key, ArticleEntity entity)
    {
        if (key.Entity is not null)
            return;
        key.Entity = entity;
        if (!key.FirstWord.Opens.Contains(entity))
            key.FirstWord.Opens.Add(entity);
    }

    /// <summary>
    /// The entity of which a name is a shorter form: its words stand in the full name in the same order, the first word
    /// first (“Ford Canada” in “Ford Motor Co of Canada”). Null when there is none; <paramref name="several"/> when two are possible.
    /// </summary>
    public static ArticleEntity? FindLonger(NameKey key, out bool several)
    {
        several = false;
        ArticleEntity? found = null;
        foreach (var entity in key.FirstWord.Opens)
        {
            if (entity.Key.Text.Length <= key.Text.Length || !IsSubsequence(key.Text, entity.Key.Text))
                continue;
            several |= found is not null && found != entity;
            found ??= entity;
        }
        return found;
    }

    private ArticleEntity New(EntityKind kind, string name, NameKey key)
    {
        var number = _entities.Used;
        var entity = _entities.Take();
        (entity.Number, entity.Kind, entity.Name, entity.Key) = (number, kind, name, key);
        return entity;
    }

    private static bool IsSubsequence(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        var rest = longer;
        foreach (var range in shorter.Split(' '))
        {
            var word = shorter[range];
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
