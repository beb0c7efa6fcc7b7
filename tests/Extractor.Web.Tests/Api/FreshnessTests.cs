using System.Net;

namespace Extractor.Web.Tests.Api;

/// <summary>What a visitor holds is told to hold before the store is asked, and never after it changed.</summary>
public sealed class FreshnessTests : IAsyncLifetime
{
    private const string Cookie = "extractor_page=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private WebScene _scene = null!;

    public async Task InitializeAsync() => _scene = await WebScene.StartAsync(null, ("acme.md", "---\ntitle: Acme sells cars\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020."));

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Theory]
    [InlineData("/queue")]
    [InlineData("/search?q=company:Acme")]
    [InlineData("/articles")]
    [InlineData("/articles/acme")]
    [InlineData("/companies")]
    [InlineData("/companies/Acme%20Motor")]
    public async Task A_page_holds_until_something_is_decided(string address)
    {
        var tag = await TagOf(address, null, HttpStatusCode.OK);
        Assert.Equal(tag, await TagOf(address, tag, HttpStatusCode.NotModified));
        var item = _scene.Store.Review.Queue(new()).Items[0];
        _scene.Store.Review.Decide("Ann", [new Store.Decisions.DecisionRequest.Reject(item.Claim)]);
        var changed = await TagOf(address, tag, null);
        Assert.NotEqual(tag, changed);
    }

    [Fact]
    public async Task A_page_whose_cookie_was_lost_comes_anew()
    {
        var tag = await TagOf("/queue", null, HttpStatusCode.OK);
        await TagOf("/queue", tag, HttpStatusCode.OK, cookie: null);
    }

    [Fact]
    public async Task Another_start_of_the_server_is_asked_anew_and_says_whether_the_page_is_the_same()
    {
        var tag = await TagOf("/articles", null, HttpStatusCode.OK);
        await _scene.RestartAsync();
        var other = await TagOf("/articles", tag, HttpStatusCode.NotModified);
        Assert.NotEqual(tag, other);
    }

    [Fact]
    public async Task The_number_of_changes_tells_commits_of_this_and_of_other_processes()
    {
        var before = _scene.Store.ChangeNumber();
        Assert.Equal(before, _scene.Store.ChangeNumber());
        await _scene.Client.GetStringAsync("/queue");
        before = _scene.Store.ChangeNumber();
        _scene.Store.Review.Decide("Ann", [new Store.Decisions.DecisionRequest.Accept(_scene.Store.Review.Queue(new()).Items[0].Claim)]);
        var after = _scene.Store.ChangeNumber();
        Assert.NotEqual(before, after);
        using (var other = Store.Sqlite.SqliteClaimStore.Open(new() { Path = Path.Combine(_scene.Folder, ".extractor", "claims.db") }, TimeProvider.System))
            other.Review.UndoLast("Ann");
        Assert.NotEqual(after, _scene.Store.ChangeNumber());
    }

    private async Task<string> TagOf(string address, string? held, HttpStatusCode? status, string? cookie = Cookie)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (held is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
        using var answer = await _scene.Client.SendAsync(request);
        if (status is { } expected)
            Assert.Equal(expected, answer.StatusCode);
        return answer.Headers.ETag!.Tag;
    }
}
