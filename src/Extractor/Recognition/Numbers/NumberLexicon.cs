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
        _places = [];
        _words = new NumberWord[256];
        var count = 0;
        foreach (var row in TsvTable.Embedded("numbers.tsv", "word", "kind", "value"))
        {
            var id = words.Word(row[0]);
            if (id >= _places.Length)
                Array.Resize(ref _places, 2 * id);
            if (_places[id] != 0)
                throw row.Error($"“{row[0]}” stands here twice");
            if (++count == _words.Length)
                Array.Resize(ref _words, 2 * count);
            _places[id] = (ushort)count;
            _words[count] = new NumberWord(row.Name<NumberWordKind>(1), row.Number(2));
        }
    }

    /// <summary>The ids of all words of some kinds.</summary>
    public IEnumerable<int> Ids(Func<NumberWordKind, bool> of) => Enumerable.Range(1, _places.Length - 1).Where(id => _places[id] > 0 && of(_words[_places[id]].Kind));

    public ref readonly NumberWord this[int id] => ref _words[(uint)id < (uint)_places.Length ? _places[id] : 0];
}
