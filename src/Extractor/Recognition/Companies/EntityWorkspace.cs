using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Extractor.Recognition.Companies;

/// <summary>
/// What reading one text needs until its mentions are made: lists, tables and candidates, kept for the next text, since
/// they are many times larger than the mentions that remain. One text uses it at a time.
/// </summary>
internal sealed class EntityWorkspace
{
    /// <summary>A text with more candidates leaves its workspace to the garbage collector, so that one huge text does not hold memory for good.</summary>
    private const int MostKept = 4096;
    private const int MostKeys = 16_384;
    private readonly List<NameCandidate> _spare = [];
    private readonly Dictionary<string, NameSum> _sums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _keysBySpan;

    private readonly Dictionary<string, NameSum>.AlternateLookup<ReadOnlySpan<char>> _sumsBySpan;

    private EntityWorkspace() => (_keysBySpan, _sumsBySpan) = (_keys.GetAlternateLookup<ReadOnlySpan<char>>(), _sums.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Possible names in text order.</summary>
    public List<NameCandidate> Candidates { get; } = [];

    public List<FoundEntity> Found { get; } = [];

    public EntityRegistry Registry { get; } = new();

    public static EntityWorkspace Take(ConcurrentQueue<EntityWorkspace> pool) => pool.TryDequeue(out var there) ? there : new EntityWorkspace();

    /// <summary>Forgets the text and goes back to the pool.</summary>
    public void Return(ConcurrentQueue<EntityWorkspace> pool)
    {
        if (Candidates.Count > MostKept || Found.Count > MostKept)
            return;
        foreach (var candidate in Candidates)
        {
            candidate.Reset();
            _spare.Add(candidate);
        }
        Candidates.Clear();
        Found.Clear();
        Registry.Clear();
        _sums.Clear();
        if (_keys.Count > MostKeys)
            _keys.Clear();
        pool.Enqueue(this);
    }

    /// <summary>Appends a candidate without any evidence.</summary>
    public NameCandidate Add()
    {
        NameCandidate candidate;
        if (_spare.Count > 0)
        {
            candidate = _spare[^1];
            _spare.RemoveAt(_spare.Count - 1);
        }
        else
        {
            candidate = new NameCandidate();
        }
        Candidates.Add(candidate);
        return candidate;
    }

    /// <summary>Takes back the candidate added last.</summary>
    public void RemoveLast()
    {
        Candidates[^1].Reset();
        _spare.Add(Candidates[^1]);
        Candidates.RemoveAt(Candidates.Count - 1);
    }

    /// <summary>The sum of all places of a name.</summary>
    public NameSum Sum(string key)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        return sum ??= new NameSum();
    }

    /// <summary>The sum of a name that the article has by itself; null when it has none.</summary>
    public NameSum? FindSum(ReadOnlySpan<char> key) => _sumsBySpan.TryGetValue(key, out var sum) ? sum : null;

    /// <summary>One string for a name, however often it comes.</summary>
    public string Key(ReadOnlySpan<char> key)
    {
        if (_keysBySpan.TryGetValue(key, out var there))
            return there;
        var made = key.ToString();
        _keys.Add(made);
        return made;
    }
}
