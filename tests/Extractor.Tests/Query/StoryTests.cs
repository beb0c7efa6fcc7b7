using Extractor.Claims;
using Extractor.Pipeline.Output;
using Extractor.Query.Stories;
using Extractor.Store;
using Extractor.Tests.Store;

namespace Extractor.Tests.Query;

public sealed class StoryTests : IDisposable
{
    private static readonly Sample Target = new() { Article = "t1", Published = "2025-01-10" };
    private static readonly Sample Reported = new() { Article = "r1", Published = "2025-07-20", Modality = Modality.Reported, Tail = "so far." };

    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Target_is_followed_from_its_setting_to_the_figure_that_settles_it()
    {
        _scene.Put(Target);
        _scene.Put(Target with { Article = "t2", Published = "2025-03-01", Publisher = "Market Post" });
        _scene.Put(Target with { Article = "t3", Published = "2025-05-01", Number = "600,000", Value = 600_000 });
        _scene.Put(Reported with { Number = "265,000", Value = 265_000, From = "2025-01-01", To = "2025-06-30" });
        _scene.Put(Reported with { Article = "r2", Published = "2026-01-15", Number = "610,000", Value = 610_000 });

        var story = Assert.Single(StoryTeller.Tell(_scene.Store, ClaimQuery.All));

        Assert.Equal("Acme Motor, overseas sales, 2025: target of 600,000 vehicles", StoryText.Title(story));
        Assert.Equal(
            [
                "2025-01-10  set at 550,000 vehicles (Daily Wheel, t1)",
                "2025-03-01  repeated: 550,000 vehicles (Market Post, t2)",
                "2025-05-01  raised to 600,000 vehicles (+9.1 %) (Daily Wheel, t3)",
                $"2025-07-20  on the way: 2025-01 to 2025-06 265,000 vehicles, 44.2 % of the target, with 50 % of the time gone (claim {story.Progress[0].Reported.ClaimId})",
                $"2026-01-15  met: 610,000 vehicles reported, 101.7 % of the target (claim {story.Outcome!.Reported.ClaimId})",
            ],
            StoryText.Lines(story));
    }

    [Theory]
    [InlineData(540_000, Modality.Target, "overseas sales", StoryVerdict.Missed)]
    [InlineData(550_000, Modality.Target, "overseas sales", StoryVerdict.Met)]
    [InlineData(540_000, Modality.Target, "costs", StoryVerdict.Met)]
    [InlineData(560_000, Modality.Target, "costs", StoryVerdict.Missed)]
    [InlineData(540_000, Modality.Forecast, "overseas sales", StoryVerdict.Below)]
    [InlineData(560_000, Modality.Forecast, "overseas sales", StoryVerdict.Above)]
    public void Verdict_knows_targets_forecasts_and_what_is_better(int reported, Modality modality, string metric, StoryVerdict verdict)
    {
        _scene.Put(Target with { Modality = modality, MetricKey = metric, Metric = metric });
        _scene.Put(Reported with { Number = "12,345", Value = reported, MetricKey = metric, Metric = metric });
        Assert.Equal(verdict, Assert.Single(StoryTeller.Tell(_scene.Store, ClaimQuery.All)).Outcome!.Verdict);
    }

    [Theory]
    [InlineData(1_496_000, 1_000, 1_500_000, 100_000, Modality.Target, StoryVerdict.Met)]
    [InlineData(1_460_000, 1_000, 1_500_000, 100_000, Modality.Target, StoryVerdict.Missed)]
    [InlineData(1_500_000, 100_000, 1_530_000, 1_000, Modality.Target, StoryVerdict.Met)]
    [InlineData(1_400_000, 100_000, 1_530_000, 1_000, Modality.Target, StoryVerdict.Missed)]
    [InlineData(9_600_000, 100_000, 10_000_000, 1_000_000, Modality.Target, StoryVerdict.Missed)]
    [InlineData(1_000_000, 1_000_000, 1_300_000, 100_000, Modality.Target, StoryVerdict.Missed)]
    [InlineData(1_496_000, 1_000, 1_500_000, 100_000, Modality.Forecast, StoryVerdict.InLine)]
    [InlineData(1_504_000, 1_000, 1_500_000, 100_000, Modality.Forecast, StoryVerdict.InLine)]
    [InlineData(1_550_000, 1_000, 1_500_000, 100_000, Modality.Forecast, StoryVerdict.Above)]
    public void Verdict_allows_for_how_figures_were_rounded(int reported, int reportedStep, int target, int targetStep, Modality modality, StoryVerdict verdict)
    {
        _scene.Put(Target with { Modality = modality, Value = target, Step = targetStep });
        _scene.Put(Reported with { Value = reported, Step = reportedStep });
        Assert.Equal(verdict, Assert.Single(StoryTeller.Tell(_scene.Store, ClaimQuery.All)).Outcome!.Verdict);
    }

    [Fact]
    public void Other_scopes_units_and_periods_settle_nothing()
    {
        _scene.Put(Target);
        _scene.Put(Reported with { Article = "r1", Scope = ["Europe"] });
        _scene.Put(Reported with { Article = "r2", Unit = "USD" });
        _scene.Put(Reported with { Article = "r3", From = "2024-01-01", To = "2024-12-31" });
        var story = Assert.Single(StoryTeller.Tell(_scene.Store, ClaimQuery.All));
        Assert.Empty(story.Progress);
        Assert.Equal("no reported figure settles it yet", StoryText.Lines(story).Last());
    }
}
