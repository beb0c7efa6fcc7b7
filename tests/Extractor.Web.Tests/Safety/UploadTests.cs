using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Extractor.Tests.Architecture;
using Extractor.Web.Live;
using Extractor.Web.Review;

namespace Extractor.Web.Tests.Safety;

/// <summary>Posted articles that are too large, or that try to choose their place.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task Too_large_an_article_is_refused_and_leaves_nothing()
    {
        await using var scene = await WebScene.StartAsync(new ServeOptions { MaxUploadBytes = 10_000 });
        using var answer = await scene.Client.PostAsync("/api/v1/articles", new StringContent(new string('a', 20_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(Directory.EnumerateFileSystemEntries(scene.Corpus));
    }

    [Fact]
    public async Task An_endless_body_is_cut_off()
    {
        await using var scene = await WebScene.StartAsync(new ServeOptions { MaxUploadBytes = 10_000 });
        StringBuilder request = new("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        for (var i = 0; i < 30; i++)
            request.Append("400\r\n").Append('a', 0x400).Append("\r\n");
        var (status, _) = await RawRequest.SendAsync(scene.Address, request.ToString());
        Assert.Equal(413, status);
        Assert.Empty(Directory.EnumerateFileSystemEntries(scene.Corpus));
    }

    [Theory]
    [InlineData("../../../../tmp/evil")]
    [InlineData("/etc/cron.d/evil")]
    [InlineData("..\\..\\evil")]
    [InlineData("CON:nul|*?")]
    [InlineData(".hidden")]
    public async Task A_title_cannot_choose_a_place(string title)
    {
        await using var scene = await WebScene.StartAsync();
        using StringContent content = new($"---\ntitle: '{title}'\npublished: 2021-03-01\n---\n\nAcme Motor sold 7,777 cars in 2020.");
        content.Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
        content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"../../evil.md\"");
        using var answer = await scene.Client.PostAsync("/api/v1/articles", content);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var file = Assert.Single(Directory.EnumerateFiles(scene.Folder, "*.md", SearchOption.AllDirectories));
        Assert.Equal(scene.Corpus, Path.GetDirectoryName(file));
        Assert.Matches(@"^[a-z0-9-]+\.md$", Path.GetFileName(file));
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData("%PDF-1.7 binary", 422)]
    public async Task What_is_no_article_is_refused_with_the_reason(string content, int status)
    {
        await using var scene = await WebScene.StartAsync();
        using var answer = await scene.Client.PostAsync("/api/v1/articles", new StringContent(content));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEqual("", (await answer.JsonAsync()).GetProperty("detail").GetString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(scene.Corpus));
    }

    [Fact]
    public void Only_the_intake_and_the_saved_filters_know_the_file_system()
    {
        var users = typeof(ReviewServer).Assembly.GetTypes()
            .Where(type => Dependencies.Of(type).Overlaps([typeof(File), typeof(Directory), typeof(FileStream), typeof(FileInfo), typeof(DirectoryInfo)]))
            .Select(type => type.DeclaringType ?? type).Distinct();
        Assert.Equal([typeof(ArticleIntake), typeof(FilterFile)], users.OrderBy(type => type.Name, StringComparer.Ordinal));
    }
}
