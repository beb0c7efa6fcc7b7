using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>Counted nouns with their plurals. Nouns it does not know get their singular by rule.</summary>
internal sealed class NounLexicon
{
    private static readonly string[] Columns = ["noun", "plurals", "hypernym"];
    private readonly WordMap<string> _plurals = new();
    private readonly WordMap<string> _singulars = new();
    private readonly Dictionary<string, string> _hypernyms = new(StringComparer.OrdinalIgnoreCase);

    public NounLexicon(VocabularyBuilder words, IEnumerable<(string Name, TextReader Content)> userFiles)
    {
        foreach (var (name, content) in userFiles)
            Add(words, TsvTable.Read(name, content, Columns));
        Add(words, TsvTable.Embedded("nouns.tsv", Columns));
    }

    public int Count => _singulars.Count;

    /// <summary>The singular of a known plural; null when the word is none.</summary>
    public string? SingularOf(int word) => _plurals[word];

    public bool IsSingular(int word) => _singulars[word] is not null;

    /// <summary>What kind of thing a noun is: “truck” is a vehicle; null when unknown.</summary>
    public string? HypernymOf(string noun) => _hypernyms.GetValueOrDefault(noun);

    /// <summary>Whether an unknown word looks like a plural.</summary>
    public static bool LooksPlural(ReadOnlySpan<char> word) =>
        (word.Length > 3 || (word.Length == 3 && IsAbbreviation(word))) && word[^1] == 's' && word[^2] is not ('s' or '\'' or '’') && !word.EndsWith("us") && !word.EndsWith("is") && !word.EndsWith("ics");

    /// <summary>The singular of a word that looks like a plural, in lower case unless it is an abbreviation (SUVs).</summary>
    public static string Singularise(ReadOnlySpan<char> plural)
    {
        var stem = plural switch
        {
            _ when plural.Length > 4 && plural.EndsWith("ies") => string.Concat(plural[..^3], "y"),
            _ when plural.EndsWith("sses") || plural.EndsWith("shes") || plural.EndsWith("ches") || plural.EndsWith("xes") || plural.EndsWith("zzes") => plural[..^2].ToString(),
            _ when LooksPlural(plural) || (plural.Length == 3 && plural[^1] == 's') => plural[..^1].ToString(),
            _ => plural.ToString(),
        };
        if (plural.EndsWith("ans") && char.IsUpper(plural[0]) && !IsAbbreviation(stem))
            return "person";
        return IsAbbreviation(stem) ? stem : stem.ToLowerInvariant();
    }

    public static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

    private void Add(VocabularyBuilder words, IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            var noun = row[0];
            if (noun.Length == 0 || noun.Contains(' '))
                throw row.Error("a noun is one word");
            _singulars.TryAdd(words.Word(noun), noun);
            _hypernyms.TryAdd(noun, row[2]);
            foreach (var plural in row.Forms(1))
                _plurals.TryAdd(words.Word(plural), noun);
        }
    }
}
