using Extractor.Pipeline.Runs;
using Extractor.Store;

namespace Extractor.Pipeline.Watching;

/// <summary>A run that notes in the journal what became of each file.</summary>
/// <param name="extractor">The pipeline's version.</param>
public sealed class JournaledRun(CorpusRun run, FileJournal journal, string extractor)
{
    /// <summary>Entries that are written at once.</summary>
    private const int Batch = 1_000;

    /// <inheritdoc cref="CorpusRun.RunAsync"/>
    /// <param name="taken">Told of every file that was read, failed or not, once its articles are in the store.</param>
    public async Task<RunCounts> RunAsync(
        IEnumerable<CorpusItem> files, AbsentArticles absent, Action<RunEvent> report, Action<FileEntry> taken, CancellationToken cancellation, CorpusScope? scope = null)
    {
        JournalNotes notes = new(extractor);
        List<FileEntry> unwritten = [];
        try
        {
            var counts = await run.RunAsync(notes.Listed(files), absent, Told, cancellation, scope);
            if (absent != AbsentArticles.Keep)
                journal.Remove([.. journal.All().Keys.Where(path => !notes.WasListed(path) && scope?.Holds(path) != false)]);
            return counts;
        }
        finally
        {
            Flush();
        }

        void Told(RunEvent happened)
        {
            report(happened);
            if (notes.Add(happened) is not { } entry)
                return;
            unwritten.Add(entry);
            if (unwritten.Count >= Batch)
                Flush();
        }

        void Flush()
        {
            journal.Put(unwritten);
            unwritten.ForEach(taken);
            unwritten.Clear();
        }
    }
}
