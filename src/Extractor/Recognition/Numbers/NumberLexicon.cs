using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>The number words of numbers.tsv by word id.</summary>
internal sealed class NumberLexicon
{
    private readonly NumberWord[] _byId;

    public NumberLexicon(VocabularyBuilder words)
    {
        Dictionary<int, NumberWord> found = [];
        foreach (var row in TsvTable.Embedded("numbers.tsv", "word", "kind", "value"))
        {
            if (!found.TryAdd(words.Word(row[0]), new NumberWord(row.Name<NumberWordKind>(1), row.Number(2))))
                throw row.Error($"“{row[0]}” stands here twice");
        }
        _byId = new NumberWord[found.Keys.Max() + 1];
        foreach (var (id, word) in found)
            _byId[id] = word;
    }

    public NumberWord this[int id] => id < _byId.Length ? _byId[id] : default;
}
