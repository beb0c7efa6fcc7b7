using System.Globalization;
using Extractor.Pipeline;
using Extractor.Query;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

/// <summary>States of the store by the words that users have for them.</summary>
internal sealed class StoreMoments(IClaimStore store)
{
    private const int MostRuns = 10_000;

    /// <summary>The moment of a state: of a run, its end; of a version, the end of its last run.</summary>
    /// <exception cref="InputException">There is no such state.</exception>
    public DateTimeOffset Read(string text)
    {
        if (text.StartsWith("run:", StringComparison.Ordinal))
            return OfRun(text["run:".Length..]);
        if (text.StartsWith("version:", StringComparison.Ordinal))
            return OfVersion(text["version:".Length..]);
        return QueryMoment.Read(text)
            ?? throw new InputException($"“{text}” is no state of the store.", remedy: "Write a day (2024-05-01), a moment (2024-05-01T08:00Z), run:N, or version:V.");
    }

    private DateTimeOffset OfRun(string number)
    {
        var runs = store.Runs(MostRuns);
        if (!long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            throw new InputException($"“{number}” is no number of a run.", remedy: "Write run:7, or run:-1 for the run before the last.");
        var run = id > 0 ? runs.FirstOrDefault(one => one.Id == id) : runs.ElementAtOrDefault((int)Math.Min(-id, int.MaxValue));
        return run is null ? throw new InputException($"The store has no run {number}.", remedy: Known(runs)) : End(run);
    }

    private DateTimeOffset OfVersion(string version)
    {
        var runs = store.Runs(MostRuns);
        return runs.FirstOrDefault(run => run.ExtractorVersion == version || run.ExtractorVersion.StartsWith(version + "+", StringComparison.Ordinal)) is { } run
            ? End(run)
            : throw new InputException($"No run of version {version} is in the store.", remedy: $"Its versions are {string.Join(", ", runs.Select(one => one.ExtractorVersion).Distinct().Take(10))}.");
    }

    private static DateTimeOffset End(StoredRun run) => run.Ended ?? run.Started;

    private static string Known(IReadOnlyList<StoredRun> runs)
        => runs.Count == 0 ? "It has none yet." : string.Create(CultureInfo.InvariantCulture, $"Its runs are {runs[^1].Id} to {runs[0].Id}; run:0 is the last, run:-1 the one before.");
}
