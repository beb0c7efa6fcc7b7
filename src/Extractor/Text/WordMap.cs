namespace Extractor.Text;

/// <summary>What some words mean, by word id. Two small tables, which take no code that is compiled while a program starts.</summary>
internal sealed class WordMap<T> where T : class
{
    /// <summary>By word id the place of its meaning; 0 for none.</summary>
    private int[] _places = [];
    private T[] _meanings = new T[16];

    public int Count { get; private set; }

    /// <summary>Null for a word without a meaning.</summary>
    public T? this[int word] => (uint)word < (uint)_places.Length && _places[word] is > 0 and var place ? _meanings[place] : null;

    /// <returns>False when the word has a meaning already, which stays.</returns>
    public bool TryAdd(int word, T meaning)
    {
        if (word >= _places.Length)
            Array.Resize(ref _places, Math.Max(word + 1, 2 * _places.Length));
        if (_places[word] > 0)
            return false;
        _places[word] = ++Count;
        if (Count == _meanings.Length)
            Array.Resize(ref _meanings, 2 * Count);
        _meanings[Count] = meaning;
        return true;
    }
}
