using Extractor.Recognition;
using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>
/// Who speaks about the company of an article without being its subject: brokers, banks, researchers and whoever's analysts
/// are quoted. What they estimate, rate or set a target for is the other company's.
/// </summary>
internal sealed class Observers
{
    private static readonly HashSet<string> Industries = ["bank", "broker", "asset manager", "rating agency", "market research", "private equity", "consulting", "exchange", "media"];

    private static readonly HashSet<string> LastNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Securities", "Partners", "Research", "Capital", "Advisors", "Advisers", "Markets", "Intelligence", "Analytics", "Brokers", "Associates", "Insights", "Consulting", "Management",
    };

    private readonly EntityMention? _main;
    private readonly HashSet<int> _quoted = [];
    /// <summary>By entity, how often it acts less how often it speaks.</summary>
    private readonly Dictionary<int, int> _acts = [];

    /// <param name="mentions">What the article names.</param>
    /// <param name="words">For “analyst” and the like.</param>
    /// <param name="main">Whom the article is about; nobody observes where that is nobody.</param>
    /// <param name="speaks">Whether a mention only says where something comes from: “X said”, “according to X”.</param>
    public Observers(Mentions mentions, FunctionWords words, EntityMention? main, Func<EntityMention, bool> speaks)
    {
        _main = main is { Kind: EntityKind.Company or EntityKind.Market or EntityKind.Group } ? main : null;
        if (_main is null)
            return;
        var tokens = mentions.Source.Tokens;
        foreach (var entity in mentions.Entities)
        {
            if (entity.Kind is not (EntityKind.Company or EntityKind.Organisation) || entity.Entity == _main.Entity || entity.Resolution == EntityResolution.Anaphor)
                continue;
            _acts[entity.Entity] = _acts.GetValueOrDefault(entity.Entity) + (speaks(entity) ? -1 : 1);
            var next = entity.Possessive ? entity.End + 1 : entity.End;
            if (next < tokens.Length && words.AnalystPeople.Contains(tokens[next]) || entity.First > 1 && words.AnalystPeople.Contains(tokens[entity.First - 2]) && words.AnalystLinks.Contains(tokens[entity.First - 1]))
                _quoted.Add(entity.Entity);
        }
    }

    public bool Contains(EntityMention entity) =>
        _main is not null && (entity.Kind is EntityKind.Company or EntityKind.Organisation && entity.Entity != _main.Entity || IsFinancialStreet(entity))
        && (entity.Kind == EntityKind.Market || _quoted.Contains(entity.Entity) || entity.Kind == EntityKind.Organisation && (_main.Kind == EntityKind.Company || _acts.GetValueOrDefault(entity.Entity) < 0) || LastNames.Contains(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..])
            || entity.Industry is { } industry && Industries.Contains(industry) && industry != _main.Industry);

    /// <summary>“Wall Street expects”: a street stands for the analysts there.</summary>
    private static bool IsFinancialStreet(EntityMention entity) => entity.Kind == EntityKind.Market && entity.Name.EndsWith(" Street", StringComparison.Ordinal);
}
