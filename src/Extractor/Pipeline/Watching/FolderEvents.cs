using System.Threading.Channels;

namespace Extractor.Pipeline.Watching;

/// <summary>
/// What the system tells about changes below a folder. It is a hint that makes things fast: events get lost on network
/// shares, in bursts and where there are too many watchers, so the folder is also listed from time to time.
/// </summary>
internal sealed class FolderEvents : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly FileSystemWatcher? _watcher;
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private HashSet<string> _paths = new(StringComparer.Ordinal);
    private bool _listAgain;

    /// <param name="folder">It must exist.</param>
    /// <param name="silent">Tell of nothing.</param>
    public FolderEvents(string folder, bool silent)
    {
        if (silent)
            return;
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = BufferBytes,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes | NotifyFilters.Security,
            };
            watcher.Created += (_, change) => Note(change.FullPath);
            watcher.Changed += (_, change) => Note(change.FullPath);
            watcher.Deleted += (_, change) => Note(change.FullPath);
            watcher.Renamed += (_, change) => Note(change.OldFullPath, change.FullPath);
            watcher.Error += (_, _) => ListAgain();
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception error) when (error is IOException or ArgumentException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            Failure = error.Message.TrimEnd('.');
        }
    }

    /// <summary>Why the system tells nothing, so that the folder is only listed; null when it does.</summary>
    public string? Failure { get; }

    /// <summary>Returns when something happened, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var happened = _signal.Reader.ReadAsync(over.Token).AsTask();
        await Task.WhenAny(happened, Task.Delay(atMost, time, over.Token));
        await over.CancelAsync();
        await happened.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Paths that something happened to since the last call.</summary>
    /// <param name="listAgain">Events were lost.</param>
    public IReadOnlyCollection<string> Take(out bool listAgain)
    {
        lock (_gate)
        {
            (var paths, _paths) = (_paths, new(StringComparer.Ordinal));
            (listAgain, _listAgain) = (_listAgain, false);
            return paths;
        }
    }

    public void Dispose() => _watcher?.Dispose();

    private void Note(params ReadOnlySpan<string> paths)
    {
        lock (_gate)
        {
            foreach (var path in paths)
                _paths.Add(path);
        }
        _signal.Writer.TryWrite(true);
    }

    private void ListAgain()
    {
        lock (_gate)
            _listAgain = true;
        _signal.Writer.TryWrite(true);
    }
}
