using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Turns linked names into mentions, and names with a model number behind them into products.</summary>
internal sealed class NameMentions(EntityWords words)
{
    public void Add(SourceText source, EntityWorkspace workspace)
    {
        TokenReader reader = new(source);
        var (candidates, registry) = (workspace.Candidates, workspace.Registry);
        var models = RecurringModels(reader, workspace);
        foreach (var candidate in candidates)
        {
            if (candidate.NumberAfter >= 0 && models is not null && models.Contains(ModelKey(reader, candidate, workspace)))
                AddProduct(reader, candidate, workspace);
            else if (candidate.Entity is { } entity)
                AddName(reader, candidate, entity, workspace);
            else if (candidate.Form is { Adjective: true, Entity: var place } && SpeaksOfMarket(reader, candidate))
                AddName(reader, candidate, registry.Find(place) ?? registry.Add(EntityKind.Market, place.Name, workspace.Keys.Get(place.Name.ToLowerInvariant()), place), workspace);
        }
    }

    private void AddName(in TokenReader reader, NameCandidate candidate, ArticleEntity entity, EntityWorkspace workspace)
    {
        entity.Mentions++;
        var before = candidate.First - 1;
        var found = workspace.NewFound(candidate.First, candidate.End, candidate.Sentence, candidate.Form is not null ? "lexicon" : candidate.Rule.Length > 0 ? candidate.Rule : "name");
        found.Entity = entity;
        found.Resolution = candidate.Form is { Ambiguous: false } ? EntityResolution.Lexicon : candidate.Key != entity.Key ? EntityResolution.ShortForm : candidate.Form is not null ? EntityResolution.Lexicon : EntityResolution.Form;
        found.Possessive = candidate.Possessive;
        found.Aside = reader.Mark(before) == '(' || reader.Is(before, words.Told) || reader.Is(candidate.End, words.Analysts) || (reader.Is(before, words.EmployerPrepositions) && reader.Is(before - 1, words.Analysts));
        workspace.Found.Add(found);
    }

    private void AddProduct(in TokenReader reader, NameCandidate candidate, EntityWorkspace workspace)
    {
        var end = candidate.NumberAfter + 1;
        if (end < reader.Source.Sentences[candidate.Sentence].End && reader.Capital(end) && !reader.Is(end, words.Possessive) && reader.Tokens[end].Length <= 5)
            end++;
        var key = ModelKey(reader, candidate, workspace);
        var product = key.Entity ?? workspace.Registry.Add(EntityKind.Product, reader.Written(candidate.First, candidate.NumberAfter + 1).ToString(), key, null);
        product.Parent ??= candidate.Entity?.Name;
        product.Mentions++;
        var found = workspace.NewFound(candidate.First, end, candidate.Sentence, "model-number");
        found.Entity = product;
        found.Resolution = EntityResolution.Form;
        found.Possessive = reader.Is(end, words.Possessive);
        workspace.Found.Add(found);
    }

    /// <summary>Names with the same number behind them in two places, or behind “the” or “a” once; null for none.</summary>
    private HashSet<NameKey>? RecurringModels(in TokenReader reader, EntityWorkspace workspace)
    {
        HashSet<NameKey>? once = null, models = null;
        foreach (var candidate in workspace.Candidates)
        {
            if (candidate.NumberAfter < 0 || candidate.Form is { Entity: { Kind: EntityKind.Market } })
                continue;
            var key = ModelKey(reader, candidate, workspace);
            if (!(once ??= []).Add(key) || reader.Is(candidate.First - 1, words.Determiners) || reader.Capital(candidate.NumberAfter + 1))
                (models ??= []).Add(key);
        }
        return models;
    }

    private static NameKey ModelKey(in TokenReader reader, NameCandidate candidate, EntityWorkspace workspace) => workspace.Keys.Get(string.Concat(candidate.Key.Text, " ", reader.Chars(candidate.NumberAfter)));

    /// <summary>“Chinese exports”, “the European market”: the adjective stands for the place.</summary>
    private bool SpeaksOfMarket(in TokenReader reader, NameCandidate candidate)
    {
        for (var i = candidate.End; i < candidate.End + 3 && reader.Lower(i); i++)
        {
            if (reader.Is(i, words.MarketNouns))
                return true;
        }
        return false;
    }
}
