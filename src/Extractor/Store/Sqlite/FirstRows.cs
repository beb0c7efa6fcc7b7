namespace Extractor.Store.Sqlite;

/// <summary>The first rows, in the order asked for, of several sequences that are each in that order.</summary>
internal sealed class FirstRows(int wanted, bool descending)
{
    private readonly List<FoundRow> _sequence = [];
    private List<FoundRow> _rows = [];

    /// <summary>In order; of the sequences that have ended.</summary>
    public IReadOnlyList<FoundRow> Rows => _rows;

    /// <summary>Rows behind it are not wanted; null while there are too few.</summary>
    public FoundRow? Last => _rows.Count == wanted ? _rows[^1] : null;

    /// <summary>False when neither this row nor any that follows it in its sequence is wanted.</summary>
    public bool Wants(FoundRow row)
    {
        // With those of its sequence so many are before it, without those that are found already.
        var room = wanted - 1 - _sequence.Count;
        return room >= 0 && (room >= _rows.Count || row.CompareTo(_rows[room], descending) <= 0);
    }

    public void Add(FoundRow row) => _sequence.Add(row);

    public void EndSequence()
    {
        if (_sequence.Count == 0)
            return;
        _rows.AddRange(_sequence);
        _sequence.Clear();
        _rows.Sort((a, b) => a.CompareTo(b, descending));
        if (_rows.Count > wanted)
            _rows = _rows[..wanted];
    }
}
