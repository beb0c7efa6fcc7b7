using Extractor.Ingestion;
using Extractor.Pipeline.Runs;
using Extractor.Store;

namespace Extractor.Pipeline.Watching;

/// <summary>
/// Files that vanished. Their articles are only given up after a while: many programs save by deleting and writing anew, and a renamed file
/// comes back under another name.
/// </summary>
/// <param name="prune">Take their claims out.</param>
internal sealed class GoneFiles(IClaimStore store, bool prune, TimeProvider time)
{
    /// <summary>New articles that are looked through for a vanished one's text.</summary>
    private const int Remembered = 20_000;

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, (FileEntry Entry, long Since)> _files = new(StringComparer.Ordinal);
    private readonly Queue<string> _appeared = new();

    public int Count => _files.Count;

    /// <summary>Whether the oldest has waited so long that files which are still coming in are not waited for.</summary>
    public bool AreOverdue => _files.Values.Any(file => time.GetElapsedTime(file.Since) > Longest);

    public void Add(FileEntry entry) => _files.TryAdd(entry.Path, (entry, time.GetTimestamp()));

    /// <summary>Notes a new article, which may be a renamed one.</summary>
    public void Appeared(string article)
    {
        if (_appeared.Count == Remembered)
            _appeared.Dequeue();
        _appeared.Enqueue(article);
    }

    /// <returns>The paths that were given up.</returns>
    public List<string> Settle(FolderView view, Action<RunEvent> report)
    {
        var due = _files.Values.Where(file => time.GetElapsedTime(file.Since) >= Grace).Select(file => file.Entry).ToList();
        var absent = due.Where(entry => !File.Exists(entry.Path)).ToList();
        var articles = absent.SelectMany(entry => Articles(entry).Where(id => !view.IsOwnedByOther(id, entry.Path))).ToList();
        if (articles.Count > 0)
            Mark(articles, report);
        due.ForEach(entry => _files.Remove(entry.Path));
        return [.. due.Select(entry => entry.Path)];
    }

    /// <summary>Articles that their file, which is there, no longer holds.</summary>
    public void Vanished(List<string> articles, Action<RunEvent> report)
    {
        if (articles.Count > 0)
            Mark(articles, report);
    }

    /// <summary>A file that failed when it was last read may have been an article before.</summary>
    private static IReadOnlyList<string> Articles(FileEntry entry) => entry.Articles.Count > 0 ? entry.Articles : [ArticleId.OfFile(entry.Path)];

    private void Mark(List<string> articles, Action<RunEvent> report)
    {
        var names = NamesByContent(articles);
        List<RunEvent> happened = [];
        using (var writer = store.BeginWrite())
        {
            foreach (var article in articles)
            {
                var marked = writer.MarkMissing(article);
                if (store.Find(article) is { } state && names.TryGetValue(state.ContentHash, out var name))
                    Retire(article, $"the file is now called {name}");
                else if (prune)
                    Retire(article, "the file is no longer in the corpus folder");
                else if (marked)
                    happened.Add(new RunEvent(article, RunOutcome.Missing));

                void Retire(string id, string reason)
                {
                    if (writer.Retire(id, reason))
                        happened.Add(new RunEvent(id, RunOutcome.Retired, Message: reason));
                }
            }
            writer.Commit();
        }
        happened.ForEach(report);
    }

    private Dictionary<string, string> NamesByContent(List<string> vanished)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (var article in _appeared.Except(vanished))
        {
            if (store.Find(article) is { Retired: false } state)
                names[state.ContentHash] = article;
        }
        return names;
    }
}
