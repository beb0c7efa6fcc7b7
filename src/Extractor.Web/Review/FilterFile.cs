using System.Text.Json;
using Extractor.Query;

namespace Extractor.Web.Review;

/// <summary>
/// Keeps the filters that reviewers saved, in a file beside the store, so that every browser has them. Where it cannot be read it is left as it is:
/// <see cref="Trouble"/> says so, and nothing is saved over it.
/// </summary>
/// <param name="path">Null keeps them while the server runs.</param>
internal sealed class FilterFile(string? path)
{
    public const int Most = 100;
    public const int Longest = 1_000;

    private readonly Lock _lock = new();
    private IReadOnlyList<string> _filters = [];
    private (DateTime Written, long Length) _known;
    private long _change;

    /// <summary>A sentence for whoever looks for filters; null when all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Another number than before when the filters have changed, be it by another process.</summary>
    public long ChangeNumber()
    {
        lock (_lock)
        {
            Read();
            return _change;
        }
    }

    public IReadOnlyList<string> All()
    {
        lock (_lock)
        {
            Read();
            return _filters;
        }
    }

    /// <summary>Keeps a filter as the last; one that is kept already stays where it is.</summary>
    /// <exception cref="FilterRefusal">It is no filter, there are too many, or the file cannot be written.</exception>
    public void Add(string query)
    {
        if (query.Length is 0 or > Longest)
            throw new FilterRefusal($"A filter to be saved has 1 to {Longest:#,0} characters.");
        if (QueryParser.Parse(query).Error is { } error)
            throw new FilterRefusal($"“{query}” is no filter: {error.Message} {error.Suggestion}");
        Change(filters =>
        {
            if (filters.Contains(query))
                return filters;
            return filters.Count < Most ? [.. filters, query] : throw new FilterRefusal($"{Most} filters are saved already: forget one first.");
        });
    }

    /// <summary>Forgets a filter; one that was not kept is no error.</summary>
    /// <exception cref="FilterRefusal">The file cannot be written.</exception>
    public void Remove(string query) => Change(filters => filters.Contains(query) ? [.. filters.Where(one => one != query)] : filters);

    private void Change(Func<IReadOnlyList<string>, IReadOnlyList<string>> change)
    {
        lock (_lock)
        {
            Read();
            if (Trouble is { } trouble)
                throw new FilterRefusal(trouble);
            var filters = change(_filters);
            if (ReferenceEquals(filters, _filters))
                return;
            if (path is not null)
                Write(path, filters);
            (_filters, _known) = (filters, State());
            _change++;
        }
    }

    private static void Write(string path, IReadOnlyList<string> filters)
    {
        try
        {
            // Whoever is killed while writing leaves the former file.
            File.WriteAllText(path + ".new", JsonSerializer.Serialize(filters));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FilterRefusal($"Filters cannot be kept: {error.Message} Make room beside the store, or allow writing there.");
        }
    }

    private void Read()
    {
        var state = State();
        if (path is null || state == _known)
            return;
        try
        {
            _filters = state.Length < 0 ? [] : JsonSerializer.Deserialize<List<string>>(File.ReadAllText(path)) ?? [];
            (_known, Trouble) = (state, null);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            (_filters, _known) = ([], state);
            Trouble = $"{path}, which holds the saved filters, cannot be read ({error.Message}). Mend it, or move it away.";
        }
        _change++;
    }

    private (DateTime Written, long Length) State()
        => path is not null && new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : (default, -1);
}
