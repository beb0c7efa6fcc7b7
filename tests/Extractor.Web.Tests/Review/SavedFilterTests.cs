using System.Net;
using Extractor.Web.Review;

namespace Extractor.Web.Tests.Review;

/// <summary>Filters that reviewers keep: by forms, by the API, over restarts, and where the file is broken.</summary>
public sealed class SavedFilterTests : IAsyncLifetime
{
    private WebScene _scene = null!;

    public async Task InitializeAsync() => _scene = await WebScene.StartAsync();

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task A_filter_is_kept_over_restarts_and_forgotten_again()
    {
        using var saved = await Save("company:\"Acme Motor\" value:>1m");
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var again = await Save("company:\"Acme Motor\" value:>1m");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        await _scene.RestartAsync();
        Assert.Equal(["company:\"Acme Motor\" value:>1m"], await Kept());
        using var forgotten = await _scene.Client.DeleteAsync("/api/v1/filters?query=" + Uri.EscapeDataString("company:\"Acme Motor\" value:>1m"));
        Assert.Empty((await forgotten.JsonAsync()).GetProperty("items").EnumerateArray());
        await _scene.RestartAsync();
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task Forms_save_and_forget()
    {
        using var saved = await Forms.PostAsync(_scene, "/queue/filters", ("filter", " status:disputed year:2020 "), ("shown", "status:disputed year:2020"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal("/queue?q=status%3Adisputed%20year%3A2020", saved.Headers.Location!.OriginalString);
        Assert.Equal(["status:disputed year:2020"], await Kept());
        Assert.Contains(">status:disputed year:2020</a>", await _scene.Client.GetStringAsync("/queue"), StringComparison.Ordinal);
        using var forgotten = await Forms.PostAsync(_scene, "/queue/filters/forget", ("filter", "status:disputed year:2020"), ("shown", ""));
        Assert.Equal("/queue", forgotten.Headers.Location!.OriginalString);
        Assert.Empty(await Kept());
    }

    [Theory]
    [InlineData("")]
    [InlineData("metrik:sales")]
    [InlineData("(")]
    public async Task What_is_no_filter_is_refused_with_the_reason(string query)
    {
        using var answer = await Save(query);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEqual("", (await answer.JsonAsync()).GetProperty("detail").GetString());
        Assert.Empty(await Kept());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"query\":1}")]
    public async Task What_is_no_body_is_refused(string body)
    {
        using var answer = await _scene.Client.PostAsync("/api/v1/filters", JsonText.Body(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Too_many_are_refused()
    {
        for (var i = 0; i < FilterFile.Most; i++)
            (await Save($"year:{1900 + i}")).Dispose();
        using var answer = await Save("year:2020");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("forget one", (await answer.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var longOne = await Save(new string('a', FilterFile.Longest + 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, longOne.StatusCode);
        Assert.Equal(FilterFile.Most, (await Kept()).Count);
    }

    [Fact]
    public async Task A_broken_file_is_told_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(_scene.FilterPath, "[\"year:2020\"");
        Assert.Contains("cannot be read", await _scene.Client.GetStringAsync("/queue"), StringComparison.Ordinal);
        using var answer = await Save("year:2021");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("[\"year:2020\"", await File.ReadAllTextAsync(_scene.FilterPath));
        await File.WriteAllTextAsync(_scene.FilterPath, "[\"year:2020\"]");
        Assert.Equal(["year:2020"], await Kept());
    }

    [Fact]
    public async Task Another_process_changes_what_a_browser_holds()
    {
        using var first = await _scene.Client.GetAsync("/api/v1/filters");
        await File.WriteAllTextAsync(_scene.FilterPath, "[\"year:2020\"]");
        using HttpRequestMessage again = new(HttpMethod.Get, "/api/v1/filters");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _scene.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Two_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i => (await Save($"year:{2000 + i}")).Dispose()));
        Assert.Equal(20, (await Kept()).Count);
    }

    private Task<HttpResponseMessage> Save(string query) => _scene.Client.PostAsync("/api/v1/filters", JsonText.Body(System.Text.Json.JsonSerializer.Serialize(new { query })));

    private async Task<List<string>> Kept()
        => [.. (await _scene.Client.JsonAsync("/api/v1/filters")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("query").GetString()!)];
}
