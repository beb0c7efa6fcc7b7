using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Turns linked names into mentions, and names with a model number behind them into products.</summary>
internal sealed class NameMentions(EntityWords words)
{
    public void Add(SourceText source, List<NameCandidate> candidates, EntityRegistry registry, List<FoundEntity> into)
    {
        TokenReader reader = new(source);
        var models = RecurringModels(reader, candidates);
        foreach (var candidate in candidates)
        {
            if (candidate.NumberAfter >= 0 && models is not null && models.Contains(ModelKey(reader, candidate)))
                AddProduct(reader, candidate, registry, into);
            else if (candidate.Entity is { } entity)
                AddName(reader, candidate, entity, into);
            else if (candidate.Form is { Adjective: true } && SpeaksOfMarket(reader, candidate))
                AddName(reader, candidate, registry.Find(candidate.Form.Entity) ?? registry.Add(EntityKind.Market, candidate.Form.Entity.Name, candidate.Form.Entity.Name.ToLowerInvariant(), candidate.Form.Entity), into);
        }
    }

    private void AddName(TokenReader reader, NameCandidate candidate, ArticleEntity entity, List<FoundEntity> into)
    {
        entity.Mentions++;
        var before = candidate.First - 1;
        into.Add(new FoundEntity
        {
            First = candidate.First,
            End = candidate.End,
            Sentence = candidate.Sentence,
            Entity = entity,
            Rule = candidate.Form is not null ? "lexicon" : candidate.Rule.Length > 0 ? candidate.Rule : "name",
            Resolution = candidate.Form is { Ambiguous: false } ? EntityResolution.Lexicon : candidate.Key != entity.Key ? EntityResolution.ShortForm : candidate.Form is not null ? EntityResolution.Lexicon : EntityResolution.Form,
            Possessive = candidate.Possessive,
            Aside = reader.Mark(before) == '(' || reader.Is(before, words.Told) || reader.Is(candidate.End, words.Analysts) || (reader.Is(before, words.EmployerPrepositions) && reader.Is(before - 1, words.Analysts)),
        });
    }

    private void AddProduct(TokenReader reader, NameCandidate candidate, EntityRegistry registry, List<FoundEntity> into)
    {
        var end = candidate.NumberAfter + 1;
        if (end < reader.Source.Sentences[candidate.Sentence].End && reader.Capital(end) && !reader.Is(end, words.Possessive) && reader.Source.Tokens[end].Length <= 5)
            end++;
        var span = reader.Source.SpanOf(candidate.First, candidate.NumberAfter + 1);
        var name = reader.Source.Slice(span);
        var key = ModelKey(reader, candidate);
        var product = registry.Find(key) ?? registry.Add(EntityKind.Product, name, key, null);
        product.Parent ??= candidate.Entity?.Name;
        product.Mentions++;
        into.Add(new FoundEntity
        {
            First = candidate.First,
            End = end,
            Sentence = candidate.Sentence,
            Entity = product,
            Rule = "model-number",
            Resolution = EntityResolution.Form,
            Possessive = reader.Is(end, words.Possessive),
        });
    }

    /// <summary>Names with the same number behind them in two places, or behind “the” or “a” once; null for none.</summary>
    private HashSet<string>? RecurringModels(TokenReader reader, List<NameCandidate> candidates)
    {
        HashSet<string>? once = null, models = null;
        foreach (var candidate in candidates)
        {
            if (candidate.NumberAfter < 0 || candidate.Form is { Entity: { Kind: EntityKind.Market } })
                continue;
            var key = ModelKey(reader, candidate);
            if (!(once ??= new(StringComparer.Ordinal)).Add(key) || reader.Is(candidate.First - 1, words.Determiners) || reader.Capital(candidate.NumberAfter + 1))
                (models ??= new(StringComparer.Ordinal)).Add(key);
        }
        return models;
    }

    private static string ModelKey(TokenReader reader, NameCandidate candidate) => string.Concat(candidate.Key, " ", reader.Chars(candidate.NumberAfter));

    /// <summary>“Chinese exports”, “the European market”: the adjective stands for the place.</summary>
    private bool SpeaksOfMarket(TokenReader reader, NameCandidate candidate)
    {
        for (var i = candidate.End; i < candidate.End + 3 && reader.Lower(i); i++)
        {
            if (reader.Is(i, words.MarketNouns))
                return true;
        }
        return false;
    }
}
