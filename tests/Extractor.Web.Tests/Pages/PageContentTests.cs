namespace Extractor.Web.Tests.Pages;

/// <summary>What pages say where there is nothing, and of what was done.</summary>
public sealed class PageContentTests
{
    [Fact]
    public async Task Pages_without_claims_say_how_to_get_some()
    {
        await using var scene = await WebScene.StartAsync();
        foreach (var address in (string[])["/queue", "/search", "/companies", "/articles"])
            Assert.Contains("<code>extractor run</code>", await scene.Client.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Contains("No claim fits", await scene.Client.GetStringAsync("/search?q=company:Acme"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_names_the_numbers_also_when_it_was_taken_back()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", "---\ntitle: Acme\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020."));
        var receipt = scene.Store.Review.Decide("Ann", [new Store.Decisions.DecisionRequest.Reject(scene.Store.Review.Queue(new()).Items[0].Claim)]);
        scene.Store.Review.Undo("Ann", receipt.Group.Id);
        var page = await scene.Client.GetStringAsync("/decisions");
        Assert.Equal(2, page.Split("<mark>7,777</mark> in acme").Length - 1);
        Assert.Equal("7,777", Assert.Single(scene.Store.Review.OfGroup(receipt.Group.Id, 5)).Anchor.NumberText);
    }

    [Fact]
    public async Task A_queue_that_was_worked_through_says_so()
    {
        await using var scene = await WebScene.StartAsync(null, ("acme.md", "---\ntitle: Acme\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020."));
        foreach (var item in scene.Store.Review.Queue(new()).Items)
            scene.Store.Review.Decide("Ann", [new Store.Decisions.DecisionRequest.Accept(item.Claim)]);
        Assert.Contains("All claims have been looked at", await scene.Client.GetStringAsync("/queue"), StringComparison.Ordinal);
        Assert.Contains("Take the filter out", await scene.Client.GetStringAsync("/queue?q=company:Nobody"), StringComparison.Ordinal);
    }
}
