using Extractor.Store.Decisions;
using Extractor.Web.Hosting;

namespace Extractor.Web.Tests.Review;

/// <summary>What was counted is kept while nothing changes, and a little longer where counting is slow.</summary>
public sealed class RememberedTests(SampleScene samples) : IClassFixture<SampleScene>
{
    private readonly Clock _clock = new();
    private int _counted;

    [Fact]
    public void Nothing_is_counted_again_while_the_store_stays_as_it_is()
    {
        Remembered<string> remembered = new(samples.Web.Store, _clock);
        _clock.Pass(hours: 1);
        Assert.Equal("1", remembered.Get("a", () => Count(0)));
        _clock.Pass(hours: 1);
        Assert.Equal("1", remembered.Get("a", () => Count(0)));
        Assert.Equal("2", remembered.Get("b", () => Count(0)));
    }

    [Fact]
    public void What_is_counted_quickly_is_counted_after_every_change()
    {
        Remembered<string> remembered = new(samples.Web.Store, _clock);
        for (var i = 1; i <= 4; i++)
        {
            Assert.Equal($"{i}", remembered.Get("a", () => Count(5)));
            Change();
        }
    }

    [Fact]
    public void What_is_counted_slowly_rests_before_it_is_counted_again()
    {
        Remembered<string> remembered = new(samples.Web.Store, _clock);
        remembered.Get("a", () => Count(100));
        Change();
        // The first time tells nothing about what it costs.
        Assert.Equal("2", remembered.Get("a", () => Count(100)));
        Change();
        _clock.Pass(milliseconds: 1_900);
        Assert.Equal("2", remembered.Get("a", () => Count(100)));
        _clock.Pass(milliseconds: 200);
        Assert.Equal("3", remembered.Get("a", () => Count(100)));
    }

    [Fact]
    public void Nothing_rests_longer_than_five_seconds()
    {
        Remembered<string> remembered = new(samples.Web.Store, _clock);
        remembered.Get("a", () => Count(10_000));
        Change();
        remembered.Get("a", () => Count(10_000));
        Change();
        _clock.Pass(milliseconds: 5_001);
        Assert.Equal("3", remembered.Get("a", () => Count(10_000)));
    }

    [Fact]
    public void A_count_that_fails_is_tried_again()
    {
        Remembered<string> remembered = new(samples.Web.Store, _clock);
        Assert.Throws<InvalidOperationException>(() => remembered.Get("a", () => throw new InvalidOperationException()));
        Assert.Equal("1", remembered.Get("a", () => Count(0)));
    }

    [Fact]
    public async Task Decisions_are_seen_in_the_counts_of_the_next_page()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", "---\ntitle: Acme\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020. Acme Motor sold 8,888 cars in 2021."));
        for (var accepted = 0; accepted < 2; accepted++)
        {
            Assert.Contains($">{2 - accepted} open<", await scene.Client.GetStringAsync("/queue"), StringComparison.Ordinal);
            scene.Store.Review.Decide("Ann", [new DecisionRequest.Accept(scene.Store.Review.Queue(new()).Items[0].Claim)]);
        }
        Assert.Contains(">0 open<", await scene.Client.GetStringAsync("/queue"), StringComparison.Ordinal);
    }

    private string Count(int milliseconds)
    {
        _clock.Pass(milliseconds: milliseconds);
        return $"{++_counted}";
    }

    private void Change() => samples.Web.Store.Review.Decide("Ann", [new DecisionRequest.Note(samples.Web.Store.Review.Queue(new()).Items[0].Claim) { Comment = $"{Guid.NewGuid()}" }]);

    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(int hours = 0, int milliseconds = 0) => _now += (TimeSpan.FromHours(hours) + TimeSpan.FromMilliseconds(milliseconds)).Ticks;
    }
}
