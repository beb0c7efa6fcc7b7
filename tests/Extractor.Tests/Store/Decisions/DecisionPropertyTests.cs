using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Store.Decisions;

/// <summary>The state is a function of what the rules read last and of the decisions that stand.</summary>
public sealed class DecisionPropertyTests
{
    private const string Article = "a1";
    private const int Numbers = 4;

    private static readonly Config Config = Config.QuickThrowOnFailure;

    // A version of the rules reads each number in one of some ways, or not at all.
    private static readonly Gen<int[]> Rules = Gen.ArrayOf(Gen.Choose(0, 3), Numbers);

    private static readonly Gen<Step> Steps =
        from number in Gen.Choose(0, Numbers - 1)
        from kind in Gen.Choose(0, 4)
        from value in Gen.Choose(0, 2)
        select new Step(number, kind, value);

    [Fact]
    public void Decisions_commute_with_reading_again()
    {
        var cases = from first in Rules from second in Rules from steps in Gen.NonEmptyListOf(Steps) select (first, second, steps.Take(6).ToArray());
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (first, second, steps) = one;
            using var late = new Scene();
            late.Read(first);
            foreach (var step in steps)
                late.Decide(step);
            late.Read(second);
            using var twice = new Scene();
            twice.Read(first);
            foreach (var step in steps)
                twice.Decide(step);
            twice.Read([3, 3, 3, 3]);
            twice.Read(first);
            twice.Read(second);
            return late.Dump() == twice.Dump();
        }).Check(Config.WithMaxTest(40));
    }

    [Fact]
    public void Order_of_decisions_about_different_numbers_does_not_count()
    {
        var cases = from rules in Rules
                    from steps in Gen.ArrayOf(Steps, Numbers)
                    from order in Gen.Shuffle(Enumerable.Range(0, Numbers).ToArray())
                    from again in Rules
                    select (rules, steps.Select((step, number) => step with { Number = number }).ToArray(), order.ToArray(), again);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (rules, steps, order, again) = one;
            using var straight = new Scene();
            straight.Read(rules);
            foreach (var step in steps)
                straight.Decide(step);
            using var shuffled = new Scene();
            shuffled.Read(rules);
            foreach (var number in order)
                shuffled.Decide(steps[number]);
            var same = straight.Dump() == shuffled.Dump();
            straight.Read(again);
            shuffled.Read(again);
            return same && straight.Dump() == shuffled.Dump();
        }).Check(Config.WithMaxTest(40));
    }

    [Fact]
    public void Undo_restores_every_state_exactly_and_redo_too()
    {
        var cases = from rules in Rules from steps in Gen.NonEmptyListOf(Steps) from again in Rules select (rules, steps.Take(6).ToArray(), again);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (rules, steps, again) = one;
            using var scene = new Scene();
            scene.Read(rules);
            var states = new List<string> { scene.Dump() };
            foreach (var step in steps)
            {
                if (scene.Decide(step))
                    states.Add(scene.Dump());
            }
            for (var i = states.Count - 2; i >= 0; i--)
            {
                if (scene.Review.UndoLast("Ann") is null || scene.Dump() != states[i])
                    return false;
            }
            if (scene.Review.UndoLast("Ann") is not null)
                return false;
            for (var i = 1; i < states.Count; i++)
            {
                if (scene.Review.RedoLast("Ann") is null || scene.Dump() != states[i])
                    return false;
            }
            return scene.Review.RedoLast("Ann") is null;
        }).Check(Config.WithMaxTest(40));
    }

    [Fact]
    public void Undone_decisions_leave_what_the_rules_read_last()
    {
        var cases = from first in Rules from second in Rules from steps in Gen.NonEmptyListOf(Steps) select (first, second, steps.Take(5).ToArray());
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (first, second, steps) = one;
            using var scene = new Scene();
            scene.Read(first);
            foreach (var step in steps)
                scene.Decide(step);
            scene.Read(second);
            while (scene.Review.UndoLast("Ann") is not null)
            {
            }
            using var bare = new Scene();
            bare.Read(second);
            return scene.Dump() == bare.Dump();
        }).Check(Config.WithMaxTest(40));
    }

    /// <param name="Kind">0 accept, 1 reject, 2 correct, 3 add, 4 reopen.</param>
    private sealed record Step(int Number, int Kind, int Value);

    /// <summary>One article with some numbers, each in a sentence of its own.</summary>
    private sealed class Scene : IDisposable
    {
        private static readonly string[] Sentences = [.. Enumerable.Range(0, Numbers).Select(i => $"Acme Motor sold {i + 1}00 cars there.")];
        private static readonly string Text = string.Join("\n\n", Sentences);

        private readonly StoreScene _store = new();
        private int _runs;

        public IReviewStore Review => _store.Store.Review;

        public void Read(int[] readings)
        {
            _store.Run = _store.Store.BeginRun($"rules {++_runs}");
            var sample = new Sample { Article = Article };
            var occurrences = readings.Select((reading, number) => (reading, number)).Where(one => one.reading < 3).Select(one => Occurrence(one.number, one.reading));
            _store.Put(sample.Stored with { Text = Text, ContentHash = "fixed" }, occurrences);
        }

        /// <returns>Whether there was something to decide.</returns>
        public bool Decide(Step step)
        {
            var number = Number(step.Number);
            _store.Time.Now += TimeSpan.FromMinutes(1);
            var seen = Review.OfArticle(Article).FirstOrDefault(item => item.Claim.Number == number);
            try
            {
                if (step.Kind == 3)
                    Review.Decide("Ann", [new DecisionRequest.Add(Article, number, Fields(step))]);
                else if (seen is null)
                    return false;
                else
                    Review.Decide("Ann", [Request(step, seen.Claim)]);
                return true;
            }
            catch (DecisionRefusal)
            {
                return false;
            }
        }

        public string Dump() => string.Join('\n',
        [
            .. _store.Rows().Where(row => row.Status != ClaimStatus.Retracted).Select(row => $"{row.ClaimId} {row.Version} {row.Status} {row.Value} {row.Unit} {row.Evidence} {row.Sources} {row.Confidence} {row.Number}"),
            .. Review.OfArticle(Article).Select(item => $"{item.Claim} {item.State} {item.Risk} {item.Version} {item.Status} {string.Join(',', item.Reasons)} {item.Conflict?.Reason}"),
            .. Review.Queue(new(Limit: 1000)).Items.Select(item => item.Claim.ToString()).Order(StringComparer.Ordinal),
        ]);

        public void Dispose() => _store.Dispose();

        private static DecisionRequest Request(Step step, ClaimReference claim) => step.Kind switch
        {
            0 => new DecisionRequest.Accept(claim),
            1 => new DecisionRequest.Reject(claim),
            2 => new DecisionRequest.Correct(claim, new Dictionary<string, string?> { ["unit"] = $"unit{step.Value}" }),
            _ => new DecisionRequest.Reopen(claim),
        };

        private static Dictionary<string, string?> Fields(Step step)
            => new() { ["value"] = $"{step.Number + 1}00", ["metric"] = "sales", ["subject"] = "Acme Motor", ["unit"] = $"unit{step.Value}" };

        private static TextSpan Number(int index)
        {
            var start = Text.IndexOf($"{index + 1}00", StringComparison.Ordinal);
            return new(start, start + 3);
        }

        private static ClaimOccurrence Occurrence(int index, int reading)
        {
            var start = Text.IndexOf(Sentences[index], StringComparison.Ordinal);
            var subject = reading == 2 ? "Bolt Corp" : "Acme Motor";
            return new Sample { Article = Article }.Occurrence with
            {
                Sentence = new(start, start + Sentences[index].Length), SentenceText = Sentences[index], Number = Number(index), NumberText = $"{index + 1}00",
                Value = 100 * (index + 1), Unit = $"unit{reading}", Subject = subject, Spans = new(new(start, start + 10), null, null, null, null), Confidence = 0.5,
            };
        }
    }
}
