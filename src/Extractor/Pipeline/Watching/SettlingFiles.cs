namespace Extractor.Pipeline.Watching;

/// <summary>Files that something happened to, until they are whole: unchanged for a while, and no program has them open for writing.</summary>
internal sealed class SettlingFiles(TimeProvider time)
{
    /// <summary>How long a file must stay as it is when the system says that nobody writes it: some programs close and open again.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>The same where the system cannot say whether somebody writes.</summary>
    private static readonly TimeSpan QuietUnknown = TimeSpan.FromMilliseconds(600);

    /// <summary>An empty file has probably been made to be filled.</summary>
    private static readonly TimeSpan QuietEmpty = TimeSpan.FromSeconds(1);

    /// <summary>A file that was last written so long ago, and is open for writing nowhere, was moved here and is whole.</summary>
    private static readonly TimeSpan LongAgo = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, (FileStamp Stamp, long Since)> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public void Add(string path)
    {
        if (!_files.ContainsKey(path) && FileStamp.Of(path) is { } stamp)
            _files.Add(path, (stamp, time.GetTimestamp()));
    }

    public bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>Takes out files that are whole, and forgets those that are gone.</summary>
    public List<string> TakeWhole(int limit)
    {
        List<string> whole = [];
        foreach (var (path, (stamp, since)) in _files)
        {
            if (whole.Count == limit)
                break;
            if (FileStamp.Of(path) is not { } now)
                _files.Remove(path);
            else if (now != stamp)
                _files[path] = (now, time.GetTimestamp());
            else if (IsWhole(path, now, time.GetElapsedTime(since)))
                whole.Add(path);
        }
        whole.ForEach(path => _files.Remove(path));
        return whole;
    }

    private bool IsWhole(string path, FileStamp stamp, TimeSpan unchanged)
    {
        var isOld = stamp.Length > 0 && stamp.Age(time) > LongAgo;
        if (!isOld && unchanged < (stamp.Length > 0 ? Quiet : QuietEmpty))
            return false;
        return WriterProbe.Of(path) switch
        {
            WriterState.None => true,
            WriterState.Unknown => unchanged >= QuietUnknown,
            _ => false,
        };
    }
}
