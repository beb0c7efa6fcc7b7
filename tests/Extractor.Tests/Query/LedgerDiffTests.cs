using Extractor.Claims;
using Extractor.Query;
using Extractor.Query.Differences;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Tests.Store;

namespace Extractor.Tests.Query;

public sealed class LedgerDiffTests : IDisposable
{
    private static readonly Sample First = new() { Article = "a1", Modality = Modality.Reported };

    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Added_lost_and_changed_claims_are_told_in_words()
    {
        _scene.Put(First);
        _scene.Put(First with { Article = "a2", Subject = "Bolt Corp" });
        _scene.Put(First with { Article = "a3", Subject = "Cable Inc" });
        _scene.Put(First with { Article = "a4", Subject = "Delta Works" });
        var before = _scene.Time.Now;
        _scene.Put(First with { Article = "a5", Published = "2025-03-01", Number = "600,000", Value = 600_000 });
        _scene.Retire("a2", "the file is no longer there");
        _scene.Put(First with { Article = "a6", Subject = "Zeta Lines" });
        _scene.Time.Now += TimeSpan.FromMinutes(1);
        var item = _scene.Store.Review.OfArticle("a3").Single();
        _scene.Store.Review.Decide("Ann", [new DecisionRequest.Correct(item.Claim, new Dictionary<string, string?> { ["unit"] = "car" })]);

        var differences = LedgerDiff.Between(_scene.Store, ClaimQuery.All, before, after: null);

        Assert.Equal(
            [
                "Added Zeta Lines: ",
                "Lost Bolt Corp: the file is no longer there",
                "Changed Acme Motor: value from 550,000 vehicle to 600,000 vehicle",
                "Changed Cable Inc: value from “550,000 vehicle” to “550,000 car”",
            ],
            differences.Select(one => $"{one.Kind} {(one.After ?? one.Before)!.Subject}: {string.Join("; ", one.Changes)}"));
        Assert.Empty(LedgerDiff.Between(_scene.Store, ClaimQuery.All, _scene.Time.Now, null));
    }

    [Fact]
    public void New_dispute_is_a_difference_with_a_likely_cause()
    {
        _scene.Put(First);
        var before = _scene.Time.Now;
        _scene.Put(First with { Article = "a2", Publisher = "Market Post", Number = "600,000", Value = 600_000, Tail = "revised." });
        var difference = Assert.Single(LedgerDiff.Between(_scene.Store, ClaimQuery.All, before, null));
        Assert.Equal(["value from 550,000 vehicle to 550,000 vehicle against 600,000 vehicle", "now disputed"], difference.Changes);
        Assert.Equal(DisputeCause.Restated, Disputes.Of(_scene.Store.Show(difference.After!.ClaimId)!)!.Cause);
    }

    [Theory]
    [InlineData("overseas sales", "550,001", DisputeCause.Rounding)]
    [InlineData("overseas vehicle sales", "600,000", DisputeCause.Scope)]
    [InlineData("overseas sales", "600,000", DisputeCause.Period)]
    public void Dispute_has_its_likeliest_cause(string metric, string number, DisputeCause cause)
    {
        _scene.Put(First);
        _scene.Put(First with { Article = "a2", Publisher = "Market Post", Number = number, Value = decimal.Parse(number, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture), Metric = metric });
        var row = _scene.Rows()[0];
        Assert.Equal(ClaimStatus.Disputed, row.Status);
        Assert.Equal(cause, Disputes.Of(_scene.Store.Show(row.ClaimId)!)!.Cause);
    }
}
