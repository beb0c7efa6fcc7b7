namespace Extractor.Recognition.Periods;

/// <summary>Small numbers by word id: months, weekdays, counts. A table, since rules ask it for every other word.</summary>
internal sealed class WordValues
{
    private readonly int _first;

    /// <summary>One more than the value; 0 for none.</summary>
    private readonly ushort[] _values;

    /// <param name="values">Word ids with values from 0 to 65,534.</param>
    public WordValues(Dictionary<int, int> values)
    {
        Keys = [.. values.Keys];
        _first = Keys.Min();
        _values = new ushort[Keys.Max() - _first + 1];
        foreach (var (word, value) in values)
            _values[word - _first] = checked((ushort)(value + 1));
    }

    public IReadOnlyList<int> Keys { get; }

    public bool ContainsKey(int word) => TryGetValue(word, out _);

    public bool TryGetValue(int word, out int value)
    {
        var place = unchecked((uint)(word - _first));
        value = place < (uint)_values.Length ? _values[place] - 1 : -1;
        if (value >= 0)
            return true;
        value = 0;
        return false;
    }
}
