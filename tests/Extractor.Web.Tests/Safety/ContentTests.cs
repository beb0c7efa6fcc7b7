using System.Net;
using System.Text.RegularExpressions;

namespace Extractor.Web.Tests.Safety;

/// <summary>Articles that try to become part of the page.</summary>
public sealed class ContentTests
{
    private const string Hostile = """
        ---
        title: "<script>alert('title')</script> Acme \"><img src=x onerror=alert(1)>"
        published: 2021-03-01
        publisher: "</span><script>alert('publisher')</script>"
        author: "<svg onload=alert(2)>"
        url: "javascript:alert(3)"
        ---

        Acme <b onmouseover=alert(4)>Motor</b> Inc. sold 7,777 cars in 2020, said Ann </script><script>alert(5)</script> Smith.

        "><svg/onload=alert(6)> Acme Motor Inc. aims to sell 9,000 cars in 2022. &lt;script&gt;alert(7)&lt;/script&gt;
        """;

    [Fact]
    public async Task Article_text_is_never_markup()
    {
        await using var scene = await WebScene.StartAsync(null, ("hostile.md", Hostile));
        var claim = Assert.Single(scene.Store.Query(new(null, Store.ClaimSort.Latest)).Rows, row => row.NumberText == "7,777");
        foreach (var address in Addresses(claim.ClaimId).Append("/search?q=%22%3E%3Cscript%3Ealert(8)%3C/script%3E").Append("/queue?q=%22%3E%3Csvg%20onload=alert(9)%3E").Append("/companies/%3Cscript%3Ealert(10)"))
        {
            var html = await (await scene.Client.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.DoesNotMatch(@"<script(?! src=""/assets/[0-9a-f]+/[a-z]+\.js"" defer></script>)", html);
            Assert.DoesNotMatch(@"<[^>]*\son\w+\s*=", Regex.Replace(html, "\"[^\"]*\"", "\"\""));
            Assert.DoesNotContain("<svg onload", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg/", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Every_answer_forbids_inline_script_and_style_and_the_pages_have_none()
    {
        await using var scene = await WebScene.OfSamplesAsync();
        var claim = scene.Store.Query(new(null, Store.ClaimSort.Latest)).Rows[0];
        foreach (var address in Addresses(claim.ClaimId).Concat(["/nowhere", "/api/v1/claims", "/api/v1/nowhere", "/claims/zzzz"]))
        {
            using var answer = await scene.Client.GetAsync(address);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            var html = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotMatch(@"<[a-z][^>]*\sstyle\s*=", html);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"<(link|script|img|form|iframe|object|use)[^>]*(src|href|action)=""(https?:)?//", html);
        }
    }

    [Theory]
    [InlineData("GET /assets/../../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /assets/x/..%2f..%2f..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /articles/..%2f..%2f..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /articles/%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET //etc/passwd HTTP/1.1")]
    [InlineData("GET /api/v1/articles/..%5c..%5cpipeline.json HTTP/1.1")]
    [InlineData("GET file:///etc/passwd HTTP/1.1")]
    public async Task No_address_leads_to_a_file(string line)
    {
        await using var scene = await WebScene.StartAsync();
        var (status, body) = await RawRequest.SendAsync(scene.Address, $"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Contains(status, (int[])[400, 404]);
        Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
    }

    internal static IEnumerable<string> Addresses(string claim) =>
        ["/queue", "/queue/bulk?action=accept", $"/claims/{claim}", $"/claims/{claim}/versions/1", "/articles", "/articles/hostile", "/companies", "/companies/Acme", "/search", "/search?q=foo:1", "/health", "/decisions"];
}
