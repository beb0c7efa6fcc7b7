using System.Net;

namespace Extractor.Web.Tests.Safety;

/// <summary>Against DNS rebinding: a foreign name that was made to point here.</summary>
public sealed class HostTests(SampleScene samples) : IClassFixture<SampleScene>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("127.1")]
    [InlineData("10.0.0.1")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("")]
    public async Task Foreign_names_are_refused(string host)
    {
        foreach (var address in (string[])["/queue", "/api/v1/claims", "/events"])
        {
            var answer = await RawRequest.SendAsync(samples.Web.Address, $"GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            Assert.Contains(answer.Status, (int[])[421, 400]);
            Assert.DoesNotContain("company", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET http://evil.example/queue HTTP/1.1\r\nHost: localhost")]
    [InlineData("GET http://localhost/queue HTTP/1.1\r\nHost: evil.example")]
    [InlineData("GET /queue HTTP/1.1\r\nHost: localhost\r\nHost: evil.example")]
    [InlineData("GET /queue HTTP/1.1\r\nHost: localhost@evil.example")]
    [InlineData("GET /queue HTTP/1.1\r\nX-Forwarded-Host: localhost\r\nHost: evil.example")]
    [InlineData("GET /queue HTTP/1.0\r\nAccept: text/html")]
    public async Task Names_that_are_told_twice_or_not_at_all_are_refused(string head)
    {
        var answer = await RawRequest.SendAsync(samples.Web.Address, $"{head}\r\nConnection: close\r\n\r\n");
        Assert.Contains(answer.Status, (int[])[421, 400]);
        Assert.DoesNotContain("<h1>", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Own_names_are_answered(string host)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/queue");
        request.Headers.Host = $"{host}:{samples.Web.Address.Port}";
        using var answer = await samples.Web.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
