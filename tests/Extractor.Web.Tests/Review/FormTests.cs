using System.Net;
using Extractor.Store.Decisions;

namespace Extractor.Web.Tests.Review;

/// <summary>What becomes of the pages' forms, and of decisions whose ground shifts.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private const string Text = "---\ntitle: Acme sells cars\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020. Acme Motor aims to sell 9,000 cars in 2022.";

    private WebScene _scene = null!;

    public async Task InitializeAsync() => _scene = await WebScene.StartAsync(null, ("acme.md", Text));

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task A_form_sent_twice_decides_once_and_says_so()
    {
        var fields = Fields(_scene.Store.Review.Queue(new()).Items[0], "accept");
        using var first = await Forms.PostAsync(_scene, "/decide", fields);
        Assert.Contains("done=", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var second = await Forms.PostAsync(_scene, "/decide", fields);
        Assert.Contains("say=repeated", second.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Single(_scene.Store.Review.Groups(10));
        Assert.Contains("not done twice", await _scene.Client.GetStringAsync(second.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_another_decision_is_no_repetition()
    {
        var item = _scene.Store.Review.Queue(new()).Items[0];
        using var first = await Forms.PostAsync(_scene, "/decide", Fields(item, "accept"));
        using var second = await Forms.PostAsync(_scene, "/decide", Fields(item, "reject"));
        Assert.Equal(ReviewState.Rejected, _scene.Store.Review.Find(item.Claim)!.State);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/claims/")]
    [InlineData("/\\evil.example")]
    public async Task Undo_leads_back_to_own_pages_only(string back)
    {
        using var answer = await Forms.PostAsync(_scene, "/undo", ("back", back), ("queue", "all"));
        Assert.StartsWith("/queue", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/decide")]
    [InlineData("/add")]
    [InlineData("/dismiss")]
    [InlineData("/queue/bulk")]
    public async Task An_empty_form_is_refused_in_words(string path)
    {
        using var answer = await Forms.PostAsync(_scene, path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Incomplete", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_changed_meanwhile_is_not_decided_on()
    {
        using var answer = await Forms.PostAsync(_scene, "/decide", ("article", "acme"), ("at", "1-3"), ("action", "accept"), ("token", "t"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(_scene.Store.Review.Groups(1));
    }

    [Fact]
    public async Task Words_that_stand_elsewhere_make_no_claim()
    {
        using var answer = await Forms.PostAsync(
            _scene, "/add", ("article", "acme"), ("at", "1-5"), ("number", "7,777"), ("token", "t"), ("field.value", "1"), ("field.subject", "Acme"), ("field.metric", "sales"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(_scene.Store.Review.Groups(1));
    }

    [Fact]
    public async Task A_bulk_decision_on_other_claims_than_were_seen_is_not_made()
    {
        using var answer = await Forms.PostAsync(_scene, "/queue/bulk", ("action", "accept"), ("q", ""), ("count", "1"), ("token", "t"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(_scene.Store.Review.Groups(1));
    }

    [Fact]
    public async Task A_decision_that_lost_its_place_comes_back_and_can_be_taken_back()
    {
        var item = _scene.Store.Review.OfArticle("acme").Single(one => one.Occurrence!.NumberText == "7,777");
        using var done = await Forms.PostAsync(_scene, "/decide", Fields(item, "reject"));
        await File.WriteAllTextAsync(Path.Combine(_scene.Corpus, "acme.md"), "---\ntitle: Acme in brief\npublished: 2021-03-01\n---\n\nNothing of the old text is here: Acme Motor employs 1,234 people.");
        await _scene.RunAsync();
        var conflict = Assert.Single(_scene.Store.Review.Queue(new()).Items, one => one.State == ReviewState.Conflict);
        var address = Html.Links.Item(conflict, "");
        var page = await _scene.Client.GetStringAsync(address);
        Assert.Contains("A decision lost its place", page, StringComparison.Ordinal);
        Assert.Contains("sold 7,777 cars", page, StringComparison.Ordinal);
        using var dismissed = await Forms.PostAsync(_scene, "/dismiss", ("decision", $"{conflict.Conflict!.Decision}"), ("queue", "all"), ("token", "d"));
        Assert.Equal(HttpStatusCode.SeeOther, dismissed.StatusCode);
        Assert.DoesNotContain(_scene.Store.Review.Queue(new()).Items, one => one.State == ReviewState.Conflict);
        using var gone = await _scene.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Addresses_of_claims_and_versions_stay()
    {
        var row = _scene.Store.Query(Store.ClaimQuery.All).Rows[0];
        foreach (var address in (string[])[Html.Links.Claim(row.ClaimId), Html.Links.Version(row.ClaimId, 1), Html.Links.Claim(row.ClaimId[..6])])
            Assert.Contains(row.ClaimId, await _scene.Client.GetStringAsync(address), StringComparison.Ordinal);
        foreach (var address in (string[])["/claims/zzzz", Html.Links.Version(row.ClaimId, 9), "/claims/%3Cb%3E", "/conflicts/99", "/conflicts/99999999999999999999"])
        {
            using var answer = await _scene.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static (string Name, string Value)[] Fields(ReviewItem item, string action) =>
        [("article", item.Claim.Article), ("at", $"{item.Claim.Number.Start}-{item.Claim.Number.End}"), ("claim", item.ClaimId ?? ""), ("action", action), ("token", "form-1")];
}
