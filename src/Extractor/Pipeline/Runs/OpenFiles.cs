namespace Extractor.Pipeline.Runs;

/// <summary>Knows when the last article of a file is through: they come back from the workers in any order. For many threads.</summary>
internal sealed class OpenFiles
{
    private readonly Dictionary<string, (int Waiting, bool IsClosed)> _files = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <param name="isLast">No further article of the file will be found.</param>
    public void Found(string file, bool isLast)
    {
        lock (_gate)
            _files[file] = (_files.GetValueOrDefault(file).Waiting + 1, isLast);
    }

    /// <returns>Whether all of the file is done; also for what was never found in a file.</returns>
    public bool Done(string file)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(file, out var state))
                return true;
            if (state is (1, true))
                return _files.Remove(file);
            _files[file] = state with { Waiting = state.Waiting - 1 };
            return false;
        }
    }
}
