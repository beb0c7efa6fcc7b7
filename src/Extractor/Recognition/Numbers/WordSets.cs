using System.Collections.Frozen;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>The named groups of words of wordsets.tsv.</summary>
internal sealed class WordSets
{
    private readonly FrozenDictionary<string, WordSet> _sets;

    public WordSets(VocabularyBuilder words)
    {
        Dictionary<string, WordSet> sets = new(StringComparer.Ordinal);
        foreach (var row in TsvTable.Embedded("wordsets.tsv", "set", "words"))
        {
            if (!sets.TryAdd(row[0], words.Set(row[1])))
                throw row.Error($"the set “{row[0]}” stands here twice");
        }
        _sets = sets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <exception cref="KeyNotFoundException">No such set: a mistake in a rule, found when the pipeline is built.</exception>
    public WordSet this[string set] => _sets.TryGetValue(set, out var words) ? words : throw new KeyNotFoundException($"wordsets.tsv has no set “{set}”.");
}
