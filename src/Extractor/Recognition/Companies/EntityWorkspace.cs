using System.Collections.Concurrent;

namespace Extractor.Recognition.Companies;

/// <summary>
/// What reading one text needs until its mentions are made: lists, names and candidates, kept for the next text, since
/// they are many times larger than the mentions that remain. One text uses it at a time.
/// </summary>
internal sealed class EntityWorkspace
{
    /// <summary>A text with more candidates leaves its workspace to the garbage collector, so that one huge text does not hold memory for good.</summary>
    private const int MostKept = 4096;
    private readonly Arena<NameCandidate> _candidates = new();
    private readonly Arena<FoundEntity> _found = new();

    private EntityWorkspace() => Registry = new EntityRegistry(this);

    /// <summary>Possible names in text order.</summary>
    public List<NameCandidate> Candidates { get; } = [];

    public List<FoundEntity> Found { get; } = [];

    /// <summary>Entities that pronouns can mean, while antecedents are sought.</summary>
    public List<ArticleEntity> View { get; } = [];

    /// <summary>Entities that the rest of an anaphor's clause names, while its antecedent is sought.</summary>
    public List<ArticleEntity> NamedBehind { get; } = [];

    public EntityRegistry Registry { get; }

    public NameKeys Keys { get; } = new();

    public static EntityWorkspace Take(ConcurrentQueue<EntityWorkspace> pool) => pool.TryDequeue(out var there) ? there : new EntityWorkspace();

    /// <summary>Forgets the text and goes back to the pool.</summary>
    public void Return(ConcurrentQueue<EntityWorkspace> pool)
    {
        if (_candidates.Used > MostKept || _found.Used > MostKept)
            return;
        Candidates.Clear();
        Found.Clear();
        View.Clear();
        NamedBehind.Clear();
        Registry.Clear();
        _candidates.Reset();
        _found.Reset();
        Keys.Reset();
        pool.Enqueue(this);
    }

    /// <summary>Appends a candidate without any evidence.</summary>
    public NameCandidate AddCandidate()
    {
        var candidate = _candidates.Take();
        Candidates.Add(candidate);
        return candidate;
    }

    /// <summary>Takes back the candidate added last.</summary>
    public void RemoveLast()
    {
        Candidates.RemoveAt(Candidates.Count - 1);
        _candidates.TakeBackLast();
    }

    /// <summary>A mention in the making, which the caller fills and adds.</summary>
    public FoundEntity NewFound(int first, int end, int sentence, string rule)
    {
        var found = _found.Take();
        (found.First, found.End, found.Sentence, found.Rule) = (first, end, sentence, rule);
        return found;
    }
}
