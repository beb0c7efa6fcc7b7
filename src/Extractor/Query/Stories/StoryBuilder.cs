using System.Collections.Frozen;
using Extractor.Claims;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Store.Merging;
using Extractor.Text;

namespace Extractor.Query.Stories;

/// <summary>Makes the story of one claim.</summary>
internal static class StoryBuilder
{
    private const int MostProgress = 6;

    private static readonly FrozenSet<string> Falling = TsvTable.Embedded("falling-metrics.tsv", "metric").Select(row => row.Cells[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="history">Of a target or forecast.</param>
    /// <param name="reported">Reported figures of the same subject that stand.</param>
    public static Story Build(ClaimHistory history, IReadOnlyList<ClaimRow> reported)
    {
        var last = history.Versions[^1].Row;
        var alike = Alike(last, reported);
        var outcome = alike.Where(row => Settles(last, row)).OrderByDescending(row => row.Published).FirstOrDefault() is { } settled ? Judge(last, settled) : null;
        return new(last, Events(history), Progress(last, alike), outcome);
    }

    // Figures of the very measure, if there are any; those that count the same things only where there are none.
    private static List<ClaimRow> Alike(ClaimRow target, IReadOnlyList<ClaimRow> reported)
    {
        var within = reported.Where(row => row.High is null && IsWithin(target, row)).ToLookup(row => SameMeasure.Of(target, row));
        return [.. within[SameMeasure.Exact].Any() ? within[SameMeasure.Exact] : within[SameMeasure.Counted]];
    }

    private static bool IsWithin(ClaimRow target, ClaimRow row) => (target.From, target.To) switch
    {
        ({ } from, { } to) => row.From >= from && row.To <= to,
        (null, { } deadline) => row.To <= deadline && row.Published >= target.Since,
        _ => false,
    };

    private static bool Settles(ClaimRow target, ClaimRow row) => row.To == target.To && (target.From is null || row.From == target.From);

    private static List<StoryEvent> Events(ClaimHistory history)
    {
        var events = new List<StoryEvent>();
        ClaimOccurrence? before = null;
        var told = history.Versions.SelectMany(version => version.Evidence)
            .OrderBy(one => one.Published is null).ThenBy(one => one.Published).ThenBy(one => one.Occurrence.Article, StringComparer.Ordinal).ThenBy(one => one.Occurrence.Number);
        foreach (var evidence in told.DistinctBy(one => (one.Occurrence.Article, one.Occurrence.Value, one.Occurrence.High)))
        {
            var now = evidence.Occurrence;
            var kind = Kind(before, now);
            var change = kind is StoryEventKind.Raised or StoryEventKind.Cut && before!.Value != 0 ? Middle(now) / Middle(before) - 1 : (decimal?)null;
            events.Add(new(kind, evidence.Published, now.Article, evidence.Publisher, now, change));
            before = now;
        }
        return events;
    }

    private static StoryEventKind Kind(ClaimOccurrence? before, ClaimOccurrence now)
    {
        if (before is null)
            return StoryEventKind.Set;
        if (Rounding.Agree(MergeItem.Of(before, null, null), MergeItem.Of(now, null, null)))
            return StoryEventKind.Repeated;
        return Middle(now).CompareTo(Middle(before)) switch { > 0 => StoryEventKind.Raised, < 0 => StoryEventKind.Cut, _ => StoryEventKind.Changed };
    }

    private static decimal Middle(ClaimOccurrence claim) => claim.High is { } high ? (claim.Value / 2) + (high / 2) : claim.Value;

    private static List<StoryProgress> Progress(ClaimRow target, List<ClaimRow> alike)
    {
        if (target.Value == 0)
            return [];
        var parts = alike.Where(row => !Settles(target, row)).OrderBy(row => row.To).ThenBy(row => row.From);
        return [.. parts.TakeLast(MostProgress).Select(row => new StoryProgress(row, row.Value / target.Value, TimeShare(target, row)))];
    }

    private static decimal? TimeShare(ClaimRow target, ClaimRow row)
        => (target.From, target.To, row.From, row.To) is ({ } from, { } to, { } first, { } last) && first < last
            ? (decimal)(last.DayNumber - first.DayNumber + 1) / (to.DayNumber - from.DayNumber + 1)
            : null;

    // Either figure may be rounded. But who aims at “10 million” does not mean 9.6: beyond one in a hundred no roundness of the target helps,
    // and a figure of one digit settles nothing by its own.
    private static decimal Tolerance(ClaimRow target, ClaimRow reported)
        => Math.Max(Math.Min(target.Step / 2, Math.Abs(target.Value) / 100), Math.Min(reported.Step / 2, Math.Abs(reported.Value) / 20));

    private static StoryOutcome Judge(ClaimRow target, ClaimRow reported)
    {
        var share = target.Value == 0 ? 0 : reported.Value / target.Value;
        var tolerance = Tolerance(target, reported);
        var (low, high) = (target.Value - tolerance, (target.High ?? target.Value) + tolerance);
        if (target.Modality == Modality.Forecast)
        {
            var verdict = reported.Value < low ? StoryVerdict.Below : reported.Value > high ? StoryVerdict.Above : StoryVerdict.InLine;
            return new(verdict, reported, share);
        }
        var met = target.Bound == Bound.Under || Falling.Contains(WordFold.Of(target.MetricKey)) ? reported.Value <= high : reported.Value >= low;
        return new(met ? StoryVerdict.Met : StoryVerdict.Missed, reported, share);
    }
}
