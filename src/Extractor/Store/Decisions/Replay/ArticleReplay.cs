using Extractor.Claims;
using Extractor.Store.Merging;
using Extractor.Text;

namespace Extractor.Store.Decisions.Replay;

/// <summary>
/// What reviewers' decisions make of an article: a pure function of its text, of what the rules read in it, and of the decisions
/// that stand. So decisions survive every re-extraction, and the order of decisions about different numbers does not count.
/// </summary>
internal sealed class ArticleReplay
{
    /// <summary>The rule of occurrences with a reviewer's fields.</summary>
    public const string RuleName = "review";

    private readonly string _text;
    private readonly IReadOnlyList<RuleOccurrence> _rules;
    private readonly PlaceFinder _places;
    private readonly Ruling[] _rulings;
    private readonly List<MadeOccurrence> _made = [];
    private readonly List<LostDecision> _lost = [];

    private ArticleReplay(string text, IReadOnlyList<RuleOccurrence> rules, Func<string, string?> oldText)
    {
        (_text, _rules, _places) = (text, rules, new(text, oldText));
        _rulings = new Ruling[rules.Count];
        Array.Fill(_rulings, Ruling.Open);
    }

    /// <param name="text">The article's text of now.</param>
    /// <param name="rules">What the rules read in it, in text order.</param>
    /// <param name="threads">The decisions about each occurrence, those that are undone included.</param>
    /// <param name="oldText">Texts of other editions by their hash; null for one that is not known.</param>
    public static ReplayResult Run(string text, IReadOnlyList<RuleOccurrence> rules, IEnumerable<DecisionThread> threads, Func<string, string?> oldText)
    {
        var replay = new ArticleReplay(text, rules, oldText);
        replay.Follow(threads);
        return new(replay._rulings, replay._made, replay._lost);
    }

    private void Follow(IEnumerable<DecisionThread> threads)
    {
        var placed = new List<PlacedThread>();
        foreach (var thread in threads.Where(thread => thread.Standing is not null))
        {
            var decision = thread.Standing!;
            if (_places.Find(decision.Anchor) is { } place)
                placed.Add(new(thread, decision, place));
            else
                _lost.Add(new(decision, "The sentence that was decided on is no longer in the article, or was changed.", _places.Candidate(decision.Anchor)));
        }
        var readings = Enumerable.Range(0, _rules.Count).ToLookup(index => _rules[index].Occurrence.Number);
        foreach (var number in placed.GroupBy(thread => thread.Place.Number))
            FollowNumber([.. number.OrderByDescending(thread => thread.Decision.Id)], [.. readings[number.Key]]);
    }

    // The latest decision chooses first; an older one about the same reading then finds it taken and is void.
    private void FollowNumber(List<PlacedThread> threads, List<int> readings)
    {
        var taken = new HashSet<long>();
        var free = new List<int>(readings);
        var left = new List<PlacedThread>();
        foreach (var thread in threads)
        {
            if (thread.Thread.Mark is { } mark && !taken.Add(mark))
                continue;
            var index = free.FindIndex(one => _rules[one].Key == thread.Thread.Mark);
            if (index < 0)
                index = free.FindIndex(one => Key(thread, _rules[one]) == _rules[one].Key);
            if (index < 0)
            {
                left.Add(thread);
                continue;
            }
            Rule(thread, free[index]);
            free.RemoveAt(index);
        }
        FollowChanged(left, free);
    }

    // Where one decision and one reading are left, the rules read the number otherwise than they did.
    private void FollowChanged(List<PlacedThread> left, List<int> free)
    {
        var changed = left.FindAll(thread => thread.Thread.Mark is not null);
        foreach (var thread in left)
        {
            if (free.Count == 1 && changed.Count == 1 && ReferenceEquals(thread, changed[0]))
                Rule(thread, free[0]);
            else if (thread.Decision.After is not null)
                Make(thread, thread.Place.Sentence);
        }
    }

    private void Rule(PlacedThread thread, int index)
    {
        var (decision, rule) = (thread.Decision, _rules[index].Occurrence);
        if (decision.After is null)
        {
            _rulings[index] = thread.Thread.Decisions.Any(one => one.Before is { } before && IsNear(before, rule))
                ? new(ReviewState.Rejected, decision, Aside: Reason("rejected", decision))
                : new(ReviewState.Conflict, decision, Conflict: $"{decision.Reviewer} rejected another reading of this number; the rules have changed since.");
            return;
        }
        if (Stands(thread, rule))
        {
            _rulings[index] = new(StateOf(decision), decision);
            return;
        }
        _rulings[index] = new(StateOf(decision), decision, Aside: Reason(decision.Kind == DecisionKind.Correct ? "corrected" : "read otherwise", decision), IsReplaced: true);
        Make(thread, rule.Sentence);
    }

    private void Make(PlacedThread thread, TextSpan sentence)
    {
        var decision = thread.Decision;
        var bare = Bare(decision.Anchor.Article, sentence, thread.Place.Number);
        var occurrence = Moved(thread).ApplyTo(bare) with { Why = Why(decision), Confidence = 1 };
        _made.Add(new(occurrence, StateOf(decision), decision));
    }

    private ClaimOccurrence Bare(string article, TextSpan sentence, TextSpan number) => new(
        article, sentence, sentence.Of(_text), number, number.Of(_text), 0, null, default, 0, null, null, default, "", "", [], default, null, null, null, null, default, null,
        new(null, null, null, null, null), RuleName, [], 1);

    private ClaimReading Moved(PlacedThread thread)
    {
        var after = thread.Decision.After!;
        return after with { Spans = _places.Move(after.Spans, thread.Decision.Anchor, thread.Place) };
    }

    // Whether the rules say what the reviewer said. Who only accepted has not chosen the words that stand for the fields.
    private bool Stands(PlacedThread thread, ClaimOccurrence rule)
    {
        var (after, now) = (Moved(thread), ClaimReading.Of(rule));
        return thread.Decision.Kind == DecisionKind.Correct ? after == now : after with { Spans = now.Spans, Step = now.Step, Metric = now.Metric } == now;
    }

    private static long Key(PlacedThread thread, RuleOccurrence rule)
        => thread.Decision.After is { } after ? ClaimKey.Of(after.ApplyTo(rule.Occurrence)).Number : -1;

    private static bool IsNear(ClaimReading before, ClaimOccurrence rule)
        => before.Value == rule.Value && before.High == rule.High && before.Unit == rule.Unit && before.Kind == rule.Kind
            && SubjectFold.Of(before.Subject ?? "") == SubjectFold.Of(rule.Subject ?? "");

    private static ReviewState StateOf(Decision decision) => decision.Kind == DecisionKind.Correct ? ReviewState.Corrected : ReviewState.Accepted;

    private static string Reason(string what, Decision decision)
        => decision.Comment is null ? $"{what} by {decision.Reviewer}" : $"{what} by {decision.Reviewer}: {decision.Comment}";

    private static string[] Why(Decision decision) => decision.Kind switch
    {
        DecisionKind.Add => [$"{decision.Reviewer} added this claim"],
        DecisionKind.Correct => [.. decision.Changes.Select(change => $"{decision.Reviewer} changed {change.Field} from {Shown(change.Before)} to {Shown(change.After)}")],
        _ => [$"{decision.Reviewer} accepted this reading"],
    };

    private static string Shown(string? value) => value is null ? "nothing" : $"“{value}”";

    private sealed record PlacedThread(DecisionThread Thread, Decision Decision, Place Place);
}
