using System.Net;
using System.Text.Json;

namespace Extractor.Web.Tests.Api;

/// <summary>Posting articles and deciding through the API.</summary>
public sealed class DecisionApiTests : IAsyncLifetime
{
    private const string Text = "---\ntitle: Acme sells cars\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020. Acme Motor aims to sell 9,000 cars in 2022.";

    private WebScene _scene = null!;

    public async Task InitializeAsync() => _scene = await WebScene.StartAsync(null, ("acme.md", Text));

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task A_posted_article_is_stored_once()
    {
        using StringContent content = new("Beta Motor sold 5,000 cars in 2020.");
        using var first = await _scene.Client.PostAsync("/api/v1/articles", content);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var article = await _scene.Client.JsonAsync(first.Headers.Location!.ToString());
        Assert.Equal("5,000", article.GetProperty("claims")[0].GetProperty("number").GetString());
        using var second = await _scene.Client.PostAsync("/api/v1/articles", new StringContent("Beta Motor sold 5,000 cars in 2020."));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("unchanged", (await second.JsonAsync()).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_posted_article_stays_when_the_corpus_is_run()
    {
        using var answer = await _scene.Client.PostAsync("/api/v1/articles", new StringContent("Beta Motor sold 5,000 cars in 2020."));
        var counts = await _scene.RunAsync();
        Assert.Equal((0, 0, 2), (counts.Added, counts.Missing, counts.Unchanged));
    }

    [Fact]
    public async Task An_unknown_kind_of_article_is_refused()
    {
        using var answer = await _scene.Client.PostAsync("/api/v1/articles", new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new("application/pdf") } });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Decisions_are_taken_told_and_taken_back()
    {
        JsonSchema schema = new(await _scene.Client.JsonAsync("/api/v1/openapi.json"));
        var item = (await _scene.Client.JsonAsync("/api/v1/queue")).GetProperty("items")[0];
        var body = $$"""{"token":"t1","decisions":[{"kind":"correct","article":"acme","span":{{item.GetProperty("span")}},"claim":"{{item.GetProperty("claim").GetString()}}","changes":{"value":"7778"},"comment":"misprint"}]}""";
        using var done = await _scene.Client.PostAsync("/api/v1/decisions", JsonText.Body(body));
        var receipt = await done.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Empty(schema.Faults(receipt, "/api/v1/decisions", "post", "200"));
        Assert.Equal("corrected", receipt.GetProperty("items")[0].GetProperty("state").GetString());
        using var repeated = await _scene.Client.PostAsync("/api/v1/decisions", JsonText.Body(body));
        Assert.True((await repeated.JsonAsync()).GetProperty("repeated").GetBoolean());
        Assert.Empty(schema.Faults(await _scene.Client.JsonAsync("/api/v1/decisions?article=acme"), "/api/v1/decisions", "get", "200"));
        Assert.Empty(schema.Faults(await _scene.Client.JsonAsync("/api/v1/decisions"), "/api/v1/decisions", "get", "200"));
        using var undone = await _scene.Client.PostAsync("/api/v1/undo", JsonText.Body("{}"));
        Assert.Empty(schema.Faults(await undone.JsonAsync(), "/api/v1/undo", "post", "200"));
        Assert.All(_scene.Store.Review.OfArticle("acme"), one => Assert.Equal(Store.Decisions.ReviewState.Open, one.State));
        using var nothing = await _scene.Client.PostAsync("/api/v1/undo", JsonText.Body("{}"));
        Assert.Equal(HttpStatusCode.Conflict, nothing.StatusCode);
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("[]", 422)]
    [InlineData("""{"decisions":[]}""", 422)]
    [InlineData("""{"decisions":[{"kind":"bless","article":"acme","span":[1,2]}]}""", 422)]
    [InlineData("""{"decisions":[{"kind":"accept","article":"acme"}]}""", 422)]
    [InlineData("""{"decisions":[{"kind":"accept","article":"acme","span":[1,2]}]}""", 409)]
    [InlineData("""{"decisions":[{"kind":"accept","article":"nowhere","span":[1,2]}]}""", 409)]
    public async Task What_cannot_be_decided_is_refused_in_words(string body, int status)
    {
        using var answer = await _scene.Client.PostAsync("/api/v1/decisions", JsonText.Body(body));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEqual("", (await answer.JsonAsync()).GetProperty("detail").GetString());
        Assert.Empty(_scene.Store.Review.Groups(1));
    }

    [Fact]
    public async Task One_wrong_decision_keeps_all_of_its_group_out()
    {
        var items = (await _scene.Client.JsonAsync("/api/v1/queue")).GetProperty("items");
        var good = $$"""{"kind":"accept","article":"acme","span":{{items[0].GetProperty("span")}}}""";
        using var answer = await _scene.Client.PostAsync("/api/v1/decisions", JsonText.Body($$"""{"decisions":[{{good}},{"kind":"accept","article":"acme","span":[0,1]}]}"""));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(_scene.Store.Review.Groups(1));
    }

    [Fact]
    public async Task A_decision_changes_the_ETag()
    {
        using var before = await _scene.Client.GetAsync("/api/v1/queue");
        var item = (await before.JsonAsync()).GetProperty("items")[0];
        using var done = await _scene.Client.PostAsync("/api/v1/decisions", JsonText.Body($$"""{"decisions":[{"kind":"reject","article":"acme","span":{{item.GetProperty("span")}}}]}"""));
        using var after = await _scene.Client.GetAsync("/api/v1/queue");
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }
}
