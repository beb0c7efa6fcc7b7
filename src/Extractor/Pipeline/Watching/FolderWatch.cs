using Extractor.Ingestion;
using Extractor.Pipeline.Runs;
using Extractor.Store;

namespace Extractor.Pipeline.Watching;

/// <summary>
/// Keeps the store in step with a folder. What the journal does not cover is read, files that come or change are read as soon as they
/// are whole, and articles whose file is gone are marked. A file that fails is told, kept in the journal, and read again when it changes.
/// </summary>
/// <param name="folder">The corpus folder, absolute.</param>
/// <param name="extractor">The pipeline's version.</param>
public sealed class FolderWatch(string folder, IngestionOptions reading, WatchOptions options, JournaledRun run, FileJournal journal, IClaimStore store, string extractor, TimeProvider time)
{
    /// <summary>Files that are read at a time: few, so that a file that is dropped while many wait is not kept waiting.</summary>
    private const int BatchFiles = 128;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseAfterLock = TimeSpan.FromSeconds(1);

    private readonly FolderView _view = new(folder, reading);
    private readonly Dictionary<string, FileEntry> _taken = journal.All().Where(entry => IsBelow(folder, entry.Key)).ToDictionary(StringComparer.Ordinal);
    private readonly SettlingFiles _settling = new(time);
    private readonly Queue<string> _backlog = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly GoneFiles _gone = new(store, options.Prune, time);
    private readonly ListingPace _pace = new(options.Poll, time);

    /// <summary>Files that are known to be new or changed and not in the store yet.</summary>
    public int Waiting => _settling.Count + _backlog.Count;

    /// <summary>Files that could not be read.</summary>
    public int Failed => _taken.Values.Count(entry => entry.Failure is not null);

    /// <summary>Runs until it is told to stop; what was stored by then stays, and the rest is found when it runs again.</summary>
    /// <param name="report">Told of every article, and of files that fail.</param>
    /// <param name="notice">Told what else a user should know, in a sentence.</param>
    /// <exception cref="StoreException">The store fails for another reason than a lock.</exception>
    public async Task RunAsync(Action<RunEvent> report, Action<string> notice, CancellationToken stop)
    {
        using FolderEvents events = new(folder, options.PollOnly);
        if (events.Failure is { } failure)
            notice($"The system does not tell about changes in {folder} ({failure}); it is looked through every {options.Poll.TotalSeconds:0.#} s instead.");
        try
        {
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                See(events, report);
                await StoreAsync(report, notice, stop);
                await events.WaitAsync(Pause(), time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop: an end like any other.
        }
    }

    private TimeSpan Pause()
    {
        if (_backlog.Count > 0)
            return TimeSpan.Zero;
        return _settling.Count > 0 || _gone.Count > 0 || _pace.IsAsked ? Tick : _pace.UntilNext;
    }

    private void See(FolderEvents events, Action<RunEvent> report)
    {
        var paths = events.Take(out var lost);
        if (lost)
            _pace.Ask();
        foreach (var path in paths)
        {
            switch (_view.Look(path))
            {
                case PathChange.Present when IsNews(path):
                    _settling.Add(path);
                    break;
                case PathChange.Gone when _taken.Remove(path, out var entry):
                    _gone.Add(entry);
                    break;
                case PathChange.Unclear:
                    _pace.Ask();
                    break;
            }
        }
        if (_pace.IsDue)
            _pace.Measure(() => List(report));
    }

    private void List(Action<RunEvent> report)
    {
        var listing = _view.List();
        foreach (var failure in listing.Failures.Where(failure => _told.Add(failure.Message)))
            report(new RunEvent(failure.Place, RunOutcome.Failed, Message: failure.Message, File: failure.Place));
        foreach (var file in listing.Files.Where(file => IsNews(file.Path) && !_settling.Contains(file.Path)))
        {
            if (_pace.IsFirst)
                _backlog.Enqueue(file.Path);
            else
                _settling.Add(file.Path);
        }
        foreach (var entry in _taken.Values.Where(entry => !_view.MayHold(entry.Path)).ToList())
        {
            _taken.Remove(entry.Path);
            _gone.Add(entry);
        }
    }

    private bool IsNews(string path) => FileStamp.Of(path) is { } stamp && !(_taken.TryGetValue(path, out var entry) && entry.Covers(stamp, extractor));

    private async Task StoreAsync(Action<RunEvent> report, Action<string> notice, CancellationToken stop)
    {
        while (_backlog.Count > 0 && _settling.Count < BatchFiles)
            _settling.Add(_backlog.Dequeue());
        var whole = _settling.TakeWhole(BatchFiles);
        try
        {
            if (whole.Count > 0)
                await ReadAsync(whole, report, stop);
            if (_settling.Count == 0 || _gone.AreOverdue)
                journal.Remove(_gone.Settle(_view, report));
        }
        catch (StoreException error) when (error.Failure == StoreFailure.Locked)
        {
            notice($"{error.Message} The files wait and are tried again.");
            whole.Where(IsNews).ToList().ForEach(_settling.Add);
            await Task.Delay(PauseAfterLock, time, stop);
        }
    }

    private Task ReadAsync(List<string> whole, Action<RunEvent> report, CancellationToken stop)
    {
        return run.RunAsync(whole.Select(path => new CorpusItem(path)), AbsentArticles.Keep, Told, entry => Taken(entry, report), stop);

        void Told(RunEvent happened)
        {
            if (happened.Outcome == RunOutcome.New)
                _gone.Appeared(happened.Article);
            report(happened);
        }
    }

    /// <summary>A file of several articles can lose some of them.</summary>
    private void Taken(FileEntry entry, Action<RunEvent> report)
    {
        if (entry.Failure is null && _taken.TryGetValue(entry.Path, out var before))
            _gone.Vanished([.. before.Articles.Except(entry.Articles)], report);
        _taken[entry.Path] = entry;
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
