using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>The named groups of words of wordsets.tsv.</summary>
internal sealed class WordSets
{
    private readonly Dictionary<string, Named> _sets = new(StringComparer.Ordinal);

    public WordSets(VocabularyBuilder words)
    {
        foreach (var row in TsvTable.Embedded("wordsets.tsv", "set", "words"))
        {
            if (!_sets.TryAdd(row[0], new Named(words.Set(row[1]))))
                throw row.Error($"the set “{row[0]}” stands here twice");
        }
    }

    /// <exception cref="KeyNotFoundException">No such set: a mistake in a rule, found when the pipeline is built.</exception>
    public WordSet this[string set] => _sets.TryGetValue(set, out var found) ? found.Words : throw new KeyNotFoundException($"wordsets.tsv has no set “{set}”.");

    private sealed record Named(WordSet Words);
}
