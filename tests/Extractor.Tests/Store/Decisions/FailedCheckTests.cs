using Extractor.Claims;
using Extractor.Store.Decisions;

namespace Extractor.Tests.Store.Decisions;

public sealed class FailedCheckTests : IDisposable
{
    /// <summary>Published in January of the year that it tells as a fact.</summary>
    private static readonly Sample Premature = new() { Article = "premature", Modality = Modality.Reported, Confidence = 0.9 };

    private static readonly Sample Plan = new() { Article = "plan", Modality = Modality.Target, Confidence = 0.8 };

    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Claim_of_an_inconsistent_check_comes_before_less_certain_ones()
    {
        _scene.Put(Plan);
        _scene.Put(Premature);

        var queue = _scene.Store.Review.Queue(new()).Items;

        Assert.Equal(["premature", "plan"], queue.Select(item => item.Claim.Article));
        Assert.Contains(ReviewReason.FailedCheck, queue[0].Reasons);
        Assert.DoesNotContain(ReviewReason.FailedCheck, queue[1].Reasons);
        Assert.True(queue[0].Risk > queue[1].Risk, $"{queue[0].Risk} is not above {queue[1].Risk}");
    }

    [Fact]
    public void Correction_that_mends_the_check_takes_the_reason_away()
    {
        _scene.Put(Premature);
        var item = Assert.Single(_scene.Store.Review.Queue(new()).Items);

        _scene.Store.Review.Decide("Ann", [new DecisionRequest.Correct(item.Claim, new Dictionary<string, string?> { ["modality"] = "target" })]);

        Assert.DoesNotContain(ReviewReason.FailedCheck, Assert.Single(_scene.Store.Review.OfArticle("premature")).Reasons);
    }
}
