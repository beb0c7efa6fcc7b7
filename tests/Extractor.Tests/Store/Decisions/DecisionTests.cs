using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Tests.Store.Decisions;

public sealed class DecisionTests : IDisposable
{
    private static readonly Sample First = new() { Number = "550,000", Value = 550_000 };

    private readonly StoreScene _scene = new();

    private IReviewStore Review => _scene.Store.Review;

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Rejected_claim_is_retracted_with_the_reviewers_reason()
    {
        _scene.Put(First);
        var item = Assert.Single(Review.Queue(new()).Items);
        Assert.Equal(ReviewState.Open, item.State);

        var receipt = Review.Decide("Ann", [new DecisionRequest.Reject(item.Claim) { Comment = "a slogan" }]);

        Assert.Equal("rejected 1 claim", receipt.Group.Label);
        Assert.Equal(ReviewState.Rejected, Assert.Single(receipt.Items).State);
        var history = _scene.Store.Show(item.ClaimId!)!;
        Assert.Equal(ClaimStatus.Retracted, history.Status);
        Assert.Equal("rejected by Ann: a slogan", Assert.Single(history.Retired).RetiredReason);
        Assert.Empty(Review.Queue(new()).Items);
        Assert.Empty(_scene.Store.Occurrences("a1"));
    }

    [Fact]
    public void Correction_moves_the_occurrence_to_the_claim_that_it_makes()
    {
        _scene.Put(First);
        var item = Assert.Single(Review.Queue(new()).Items);

        Review.Decide("Ann", [new DecisionRequest.Correct(item.Claim, new Dictionary<string, string?> { ["modality"] = "forecast", ["unit"] = "car" })]);

        var row = Assert.Single(_scene.Rows(), row => row.Status != ClaimStatus.Retracted);
        Assert.Equal((Modality.Forecast, "car", 1.0), (row.Modality, row.Unit, row.Confidence));
        Assert.NotEqual(item.ClaimId, row.ClaimId);
        var corrected = Assert.Single(Review.OfArticle("a1"));
        Assert.Equal(ReviewState.Corrected, corrected.State);
        Assert.Equal("vehicle", Review.RuleReading(corrected.Claim)!.Unit);
        var decision = Assert.Single(Review.About(corrected.Claim));
        Assert.Equal([new("unit", "vehicle", "car"), new("modality", "target", "forecast")], decision.Changes);
    }

    [Fact]
    public void Accepted_claim_stands_and_leaves_the_queue()
    {
        _scene.Put(First);
        var item = Assert.Single(Review.Queue(new()).Items);

        Review.Decide("Ann", [new DecisionRequest.Accept(item.Claim)]);

        Assert.Empty(Review.Queue(new()).Items);
        Assert.Equal(1, Review.Counts()[ReviewState.Accepted]);
        Assert.Equal(ClaimStatus.Current, Assert.Single(_scene.Rows()).Status);
    }

    [Fact]
    public void Missed_claim_is_added_by_hand()
    {
        _scene.Put(First.Stored, []);
        var start = First.Text.IndexOf("550,000", StringComparison.Ordinal);

        Review.Decide("Ann", [new DecisionRequest.Add("a1", new(start, start + 7), new Dictionary<string, string?> { ["value"] = "550000", ["metric"] = "overseas sales", ["subject"] = "Acme Motor" })]);

        var row = Assert.Single(_scene.Rows());
        Assert.Equal(("Acme Motor", 550_000m, First.Sentence), (row.Subject, row.Value, row.Sentence));
        Assert.Equal(ReviewState.Accepted, Assert.Single(Review.OfArticle("a1")).State);
    }

    [Fact]
    public void Undo_goes_back_to_the_first_decision_and_redo_forward_again()
    {
        _scene.Put(First);
        var before = Dump();
        var item = Assert.Single(Review.Queue(new()).Items);
        Review.Decide("Ann", [new DecisionRequest.Correct(item.Claim, new Dictionary<string, string?> { ["to"] = "2026-12-31" })]);
        var corrected = Dump();
        Review.Decide("Ann", [new DecisionRequest.Reject(Assert.Single(Review.OfArticle("a1")).Claim)]);
        var rejected = Dump();
        Assert.Equal(3, new[] { before, corrected, rejected }.Distinct().Count());

        Assert.NotNull(Review.UndoLast("Ann"));
        Assert.Equal(corrected, Dump());
        Assert.NotNull(Review.UndoLast("Ann"));
        Assert.Equal(before, Dump());
        Assert.Null(Review.UndoLast("Ann"));
        Assert.NotNull(Review.RedoLast("Ann"));
        Assert.Equal(corrected, Dump());
        Assert.NotNull(Review.RedoLast("Ann"));
        Assert.Equal(rejected, Dump());
        Assert.Null(Review.RedoLast("Ann"));
    }

    [Fact]
    public void Decision_outlives_reading_again_and_an_edit_elsewhere()
    {
        _scene.Put(First);
        Review.Decide("Ann", [new DecisionRequest.Correct(Assert.Single(Review.Queue(new()).Items).Claim, new Dictionary<string, string?> { ["unit"] = "car" })]);

        _scene.Run = _scene.Store.BeginRun("2.0");
        _scene.Put(First.Stored, [First.Occurrence with { Metric = "sales abroad", MetricKey = "sales abroad" }]);
        Assert.Equal("car", Assert.Single(_scene.Rows(), row => row.Status != ClaimStatus.Retracted).Unit);

        var longer = "An editor's note.\n\n" + First.Text;
        _scene.Put(First.Stored with { Text = longer, ContentHash = "longer" }, []);
        var row = Assert.Single(_scene.Rows(), row => row.Status != ClaimStatus.Retracted);
        Assert.Equal(("car", "550,000"), (row.Unit, row.Number.Of(longer)));
    }

    [Fact]
    public void Changed_sentence_brings_the_decision_back_to_the_queue()
    {
        _scene.Put(First);
        Review.Decide("Ann", [new DecisionRequest.Accept(Assert.Single(Review.Queue(new()).Items).Claim)]);
        var edited = First with { Tail = "in two years." };
        _scene.Put(edited);

        var items = Review.Queue(new()).Items;
        var conflict = items[0];
        Assert.Equal(ReviewState.Conflict, conflict.State);
        Assert.Equal("550,000", conflict.Conflict!.Candidate!.Value.Of(edited.Text));
        Assert.Equal(ReviewState.Open, items[1].State);
        Review.Decide("Ann", [new DecisionRequest.Dismiss(conflict.Conflict.Decision)]);
        Assert.Equal(ReviewState.Open, Assert.Single(Review.Queue(new()).Items).State);
    }

    [Fact]
    public void Rejection_of_another_reading_is_a_conflict_and_hides_nothing()
    {
        _scene.Put(First);
        Review.Decide("Ann", [new DecisionRequest.Reject(Assert.Single(Review.Queue(new()).Items).Claim)]);
        _scene.Run = _scene.Store.BeginRun("2.0");
        _scene.Put(First.Stored, [First.Occurrence with { Unit = "USD" }]);

        var item = Assert.Single(Review.Queue(new()).Items);
        Assert.Equal((ReviewState.Conflict, 1), (item.State, item.Version));
        Assert.Contains("Ann rejected another reading", item.Conflict!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_token_is_decided_once()
    {
        _scene.Put(First);
        var claim = Assert.Single(Review.Queue(new()).Items).Claim;
        var once = Review.Decide("Ann", [new DecisionRequest.Accept(claim)], "t1");
        var twice = Review.Decide("Ann", [new DecisionRequest.Accept(claim)], "t1");
        Assert.Equal((false, true, once.Group), (once.Repeated, twice.Repeated, twice.Group));
        Assert.Single(Review.Log());
    }

    [Fact]
    public void Stale_reference_is_refused_and_nothing_is_kept()
    {
        _scene.Put(First);
        var claim = Assert.Single(Review.Queue(new()).Items).Claim;
        var refusal = Assert.Throws<DecisionRefusal>(() => Review.Decide("Ann", [new DecisionRequest.Accept(claim), new DecisionRequest.Accept(claim with { Number = new(0, 1) })]));
        Assert.True(refusal.Stale);
        Assert.Empty(Review.Log());
        Assert.Single(Review.Queue(new()).Items);
    }

    [Fact]
    public void Many_claims_are_accepted_and_undone_as_one()
    {
        for (var i = 0; i < 5; i++)
            _scene.Put(First with { Article = $"a{i}", Subject = i < 3 ? "Acme Motor" : "Bolt Corp" });
        var receipt = Review.DecideAll("Ann", DecisionKind.Accept, new(new ClaimFilter.Words(TextField.Subject, "Acme")));
        Assert.Equal(("accepted 3 claims", 3), (receipt.Group.Label, receipt.Group.Decisions));
        Assert.Equal((2, 3), (Review.Counts()[ReviewState.Open], Review.Counts()[ReviewState.Accepted]));
        Assert.Equal(3, _scene.Rows(new(new ClaimFilter.Choice(ChoiceField.Review, (int)ReviewState.Accepted), ClaimSort.Latest)).Sum(row => row.Evidence));
        Review.Undo("Ben", receipt.Group.Id);
        Assert.Equal(5, Review.Counts()[ReviewState.Open]);
    }

    [Fact]
    public void Pages_of_the_queue_follow_each_other_by_risk()
    {
        for (var i = 0; i < 9; i++)
            _scene.Put(First with { Article = $"a{i}", Subject = $"Company {(char)('A' + i)}", Confidence = 0.1 * (i % 5) });
        var all = Review.Queue(new()).Items;
        Assert.Equal(all.OrderByDescending(item => item.Risk).Select(item => item.Risk), all.Select(item => item.Risk));
        var paged = new List<ReviewItem>();
        for (ReviewPage page = Review.Queue(new(Limit: 2)); ; page = Review.Queue(new(Limit: 2, After: page.Items[^1].Cursor)))
        {
            paged.AddRange(page.Items);
            if (!page.More)
                break;
        }
        Assert.Equal(all.Select(item => item.Claim), paged.Select(item => item.Claim));
    }

    [Fact]
    public void Past_knows_what_was_rejected_then()
    {
        _scene.Put(First);
        var item = Assert.Single(Review.Queue(new()).Items);
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        var open = _scene.Time.Now;
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        Review.Decide("Ann", [new DecisionRequest.Reject(item.Claim)]);
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        var rejected = _scene.Time.Now;
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        Review.UndoLast("Ann");

        Assert.Equal(ClaimStatus.Current, Assert.Single(_scene.Rows()).Status);
        Assert.Equal(ClaimStatus.Retracted, Assert.Single(_scene.Rows(ClaimQuery.All with { KnownAt = rejected })).Status);
        Assert.Equal(ClaimStatus.Current, Assert.Single(_scene.Rows(ClaimQuery.All with { KnownAt = open })).Status);
    }

    private string Dump() => string.Join('\n', _scene.Rows().Where(row => row.Status != ClaimStatus.Retracted))
        + string.Join('\n', Review.OfArticle("a1").Select(item => item with { Cursor = "" }).Select(item => $"{item.Claim} {item.State} {item.Risk} {item.Occurrence!.Unit} {item.Occurrence.To}"));
}
