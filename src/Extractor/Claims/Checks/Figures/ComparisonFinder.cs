namespace Extractor.Claims.Checks.Figures;

/// <summary>Finds which changes and earlier levels belong to which levels: by the words of a sentence first, then by equal fields across sentences.</summary>
internal sealed class ComparisonFinder(ArticleFigures article)
{
    /// <summary>How many figures may stand between two that belong together.</summary>
    private const int Reach = 4;

    private readonly Dictionary<Figure, Figure> _earlier = [];
    private readonly HashSet<Figure> _isEarlier = [];
    private readonly Dictionary<Figure, Figure> _amounts = [];
    private readonly HashSet<Figure> _isAmount = [];
    private readonly List<(Figure Later, Figure Change, Linkage By)> _changes = [];

    public IReadOnlyList<Comparison> Find()
    {
        foreach (var sentence in article.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence[i] is { IsLevel: true, IsUsable: true, IsShared: false })
                    LinkEarlier(sentence, i);
            }
            for (var i = 0; i < sentence.Count; i++)
            {
                if (sentence[i] is { IsChange: true, IsUsable: true, IsShared: false })
                    LinkChange(sentence, i);
            }
        }
        LinkAcross();
        return Collect();
    }

    /// <summary>“… from X”: the later level stands before it, or between them only changes; “from X to Y”. A share “compared with” another may be that of another place: it needs a period.</summary>
    private void LinkEarlier(IReadOnlyList<Figure> sentence, int at)
    {
        var earlier = sentence[at];
        var gap = article.Before(earlier, at > 0 ? sentence[at - 1] : null);
        if (!gap.SaysPrior() || gap.SaysForeseen() || Gap.Behind(article.Words, earlier.Claim).SaysForeseen() || earlier.IsPercent && gap.SaysCompared() && earlier.Claim.Spans.Period is null)
            return;
        if (at + 1 < sentence.Count && sentence[at + 1] is { IsLevel: true, IsUsable: true, IsShared: false } next && IsSeries(earlier, next)
            && Periods.MayPrecede(earlier.Claim, next.Claim) && article.Before(next, earlier).SaysOnlyTo())
        {
            Tie(next, earlier);
            return;
        }
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            var later = sentence[i];
            if (later.IsChange || later.Unit != earlier.Unit || _isEarlier.Contains(later))
                continue;
            if (later is { IsLevel: true, IsUsable: true, IsShared: false } && IsSeries(later, earlier) && Periods.MayPrecede(earlier.Claim, later.Claim))
                Tie(later, earlier);
            return;
        }
    }

    private void Tie(Figure later, Figure earlier)
    {
        if (_earlier.TryAdd(later, earlier))
            _isEarlier.Add(earlier);
    }

    private void LinkChange(IReadOnlyList<Figure> sentence, int at)
    {
        var change = sentence[at];
        if (at > 0 && sentence[at - 1] is { IsChange: true } twin && article.Before(change, twin).SaysOr() && IsSeries(twin, change, ignoreUnit: true) && twin.IsPercent != change.IsPercent)
        {
            if (_amounts.TryAdd(twin.IsPercent ? twin : change, twin.IsPercent ? change : twin))
                _isAmount.Add(twin.IsPercent ? change : twin);
            if (_changes.Count > 0 && _changes[^1].Change == twin)
                _changes[^1] = (_changes[^1].Later, twin.IsPercent ? twin : change, Linkage.Words);
            return;
        }
        if (LevelBehind(sentence, at) is { } behind)
            _changes.Add((behind, change, Linkage.Words));
        else if (LevelBefore(sentence, at) is { } before)
            _changes.Add((before, change, Linkage.Words));
    }

    /// <summary>“rose 5 % to X”, “a 5 % rise in sales to X”, “up 8 cents, or 2 %, at X”.</summary>
    private Figure? LevelBehind(IReadOnlyList<Figure> sentence, int at)
    {
        for (var i = at + 1; i < Math.Min(sentence.Count, at + Reach); i++)
        {
            var level = sentence[i];
            if (level.IsChange)
                continue;
            var fits = level is { IsLevel: true, IsUsable: true, IsShared: false } && IsSeries(level, sentence[at], ignoreUnit: true) && IsFitting(level, sentence[at]);
            return fits && article.Before(level, sentence[i - 1]).SaysTo() ? level : null;
        }
        return null;
    }

    /// <summary>“X, up 5 %”, “X, 5 % more”.</summary>
    private Figure? LevelBefore(IReadOnlyList<Figure> sentence, int at)
    {
        var gap = article.Before(sentence[at], at > 0 ? sentence[at - 1] : null);
        if (at == 0 || !gap.SaysChange() || gap.SaysPrior())
            return null;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            var level = sentence[i];
            if (level.IsChange || _isEarlier.Contains(level))
                continue;
            return level is { IsLevel: true, IsUsable: true, IsShared: false } && IsSeries(level, sentence[at], ignoreUnit: true) && IsFitting(level, sentence[at]) ? level : null;
        }
        return null;
    }

    /// <summary>Across sentences only where nothing else could be meant: one level and one change of a series and period.</summary>
    private void LinkAcross()
    {
        var linked = _changes.SelectMany(link => new[] { link.Change, link.Later }).ToHashSet();
        var open = article.All.Where(figure => figure is { IsChange: true, IsUsable: true, IsShared: false, IsPercent: true, Claim.Basis: Basis.Year } && !linked.Contains(figure) && !_isAmount.Contains(figure));
        var levels = article.Agreed.Where(pair => pair.Value is { IsPercent: false, IsRate: false }).ToLookup(pair => pair.Key with { Unit = null }, pair => pair.Value);
        foreach (var group in open.GroupBy(figure => SeriesKey.Of(figure) with { Unit = null }))
        {
            if (group.Key is { From: not null, To: not null } && ArticleFigures.IsOneValue(group) && levels[group.Key].ToList() is [var level] && !linked.Contains(level) && IsAlike(level, group.First()) && IsNear(level, group))
                _changes.Add((level, group.First(), Linkage.Fields));
        }
    }

    /// <summary>Far from each other they may speak of different parts of the business, unless the level of the year before settles it.</summary>
    private bool IsNear(Figure level, IEnumerable<Figure> changes) =>
        changes.Any(change => Math.Abs(change.Sentence - level.Sentence) <= 1) || Earlier(level, Basis.Year).Earlier is not null;

    private List<Comparison> Collect()
    {
        List<Comparison> found = [];
        HashSet<Figure> later = [];
        foreach (var (level, change, by) in _changes)
        {
            later.Add(level);
            var (earlier, how) = Earlier(level, change.Claim.Basis ?? Basis.Other);
            found.Add(new Comparison(level, earlier, change, _amounts.GetValueOrDefault(change), how, by));
        }
        foreach (var group in article.Levels)
        {
            var level = group.FirstOrDefault(_earlier.ContainsKey) ?? group.First();
            if (!group.Any(later.Contains) && (_earlier.ContainsKey(level) || article.Agreed.ContainsKey(group.Key)) && Earlier(level, Basis.Year) is ({ } earlier, var how))
                found.Add(new Comparison(level, earlier, null, null, how, how));
        }
        return found;
    }

    private (Figure? Earlier, Linkage By) Earlier(Figure later, Basis basis)
    {
        if (_earlier.TryGetValue(later, out var linked) && basis is Basis.Year or Basis.Other)
            return (linked, Linkage.Words);
        if (Periods.Earlier(later.Claim, basis) is not var (from, to))
            return default;
        return article.Agreed.TryGetValue(SeriesKey.Of(later) with { From = from, To = to }, out var earlier) && earlier.Claim is { Modality: Modality.Reported, Spans.Period: not null }
            ? (earlier, Linkage.Fields) : default;
    }

    /// <summary>One is not a fact while the other is a plan, unless both speak of what is to come.</summary>
    private static bool IsAlike(Figure level, Figure change) => level.Claim.Modality == change.Claim.Modality
        || level.Claim.Modality != Modality.Reported && change.Claim.Modality != Modality.Reported;

    private static bool IsFitting(Figure level, Figure change) => IsAlike(level, change) && ChangeArithmetic.IsPossible(level, change);

    private static bool IsSeries(Figure a, Figure b, bool ignoreUnit = false) =>
        a.Subject == b.Subject && a.Claim.MetricKey == b.Claim.MetricKey && (ignoreUnit || a.Unit == b.Unit) && a.Claim.Scope.SequenceEqual(b.Claim.Scope);
}
