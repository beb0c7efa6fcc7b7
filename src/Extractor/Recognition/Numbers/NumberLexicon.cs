using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>The number words of numbers.tsv by word id.</summary>
internal sealed class NumberLexicon
{
    /// <summary>By word id the place among the number words; 0 is none. Two small tables stay at hand where one of all words would not.</summary>
    private readonly ushort[] _places;
    private readonly NumberWord[] _words;

    public NumberLexicon(VocabularyBuilder words)
    {
        Dictionary<int, NumberWord> found = [];
        foreach (var row in TsvTable.Embedded("numbers.tsv", "word", "kind", "value"))
        {
            if (!found.TryAdd(words.Word(row[0]), new NumberWord(row.Name<NumberWordKind>(1), row.Number(2))))
                throw row.Error($"“{row[0]}” stands here twice");
        }
        _places = new ushort[found.Keys.Max() + 1];
        _words = new NumberWord[found.Count + 1];
        ushort place = 0;
        foreach (var (id, word) in found)
        {
            _places[id] = ++place;
            _words[place] = word;
        }
    }

    /// <summary>The ids of all words of some kinds.</summary>
    public IEnumerable<int> Ids(Func<NumberWordKind, bool> of) => Enumerable.Range(1, _places.Length - 1).Where(id => _places[id] > 0 && of(_words[_places[id]].Kind));

    public ref readonly NumberWord this[int id] => ref _words[(uint)id < (uint)_places.Length ? _places[id] : 0];
}
