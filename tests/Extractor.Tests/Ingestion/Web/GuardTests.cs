using System.Net;
using Extractor.Ingestion.Web;
using Extractor.Ingestion.Web.Http;

namespace Extractor.Tests.Ingestion.Web;

/// <summary>Nobody reaches the own network through this program.</summary>
public sealed class GuardTests : FetchTest
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    public void Private_and_special_addresses_are_not_public(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void Addresses_of_the_internet_are_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("localhost")]
    public async Task Own_machine_is_not_asked_unless_that_is_allowed(string host)
    {
        Options = Options with { AllowPrivate = [] };
        Server.Page("/secret");

        var result = Assert.Single(await FetchAsync($"http://{host}:{Server.Port}/secret"));

        Assert.Equal(FetchOutcome.Failed, result.Outcome);
        Assert.Contains("fetch.allowPrivate in pipeline.json", result.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Name_that_leads_into_the_own_network_is_refused_whatever_it_is_called()
    {
        Options = Options with { AllowPrivate = [] };

        var result = Assert.Single(await FetchAsync([FetchSource.Page($"http://news.example.org:{Server.Port}/a")], _ => [IPAddress.Loopback]));

        Assert.Contains("news.example.org stands for 127.0.0.1", result.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Address_is_looked_at_where_the_connection_is_made()
    {
        Options = Options with { AllowPrivate = [] };
        var lookups = 0;

        // Public when it is asked the first time, as an attacker's name server does it: there is no second time for one connection.
        var results = await FetchAsync([FetchSource.Page($"http://rebind.example.org:{Server.Port}/a")], _ => ++lookups % 2 == 1 ? [IPAddress.Parse("192.0.2.1"), IPAddress.Loopback] : [IPAddress.Loopback]);

        Assert.Equal(FetchOutcome.Failed, Assert.Single(results).Outcome);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Redirect_into_the_own_network_is_refused()
    {
        Server.On("/a", 302, "", $"Location: http://127.0.0.2:{Server.Port}/secret");
        Server.Page("/secret");

        AssertFailed(await FetchOneAsync("/a"), "127.0.0.2", "private or special network");
        Assert.Empty(Server.To("/secret"));
    }

    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.0/8", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    public async Task What_is_allowed_is_asked(string allowed, string host)
    {
        Options = Options with { AllowPrivate = [allowed] };
        Server.Page("/a");

        Assert.Equal(FetchOutcome.New, Assert.Single(await FetchAsync($"http://{host}:{Server.Port}/a")).Outcome);
    }

    [Theory]
    [InlineData("http://user:secret@example.org/", "user name or password")]
    [InlineData("file:///etc/passwd", "not on the web")]
    [InlineData("example.org/news", "write it whole")]
    [InlineData("", "empty")]
    public void Addresses_that_are_not_fetched_are_told(string address, string words) =>
        Assert.Contains(words, PageAddress.Parse(address).Failure, StringComparison.Ordinal);

    [Fact]
    public void Password_is_not_repeated() => Assert.DoesNotContain("secret", PageAddress.Parse("http://user:secret@example.org/").Failure, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a?utm_source=x&id=1#top", "https://example.org/a?id=1")]
    [InlineData("https://EXAMPLE.org/a?fbclid=3", "https://example.org/a")]
    public void Tracking_makes_no_other_page(string one, string other) => Assert.Equal(PageAddress.Parse(other).Address!.FileName(), PageAddress.Parse(one).Address!.FileName());

    [Theory]
    [InlineData("https://example.org/../../etc/passwd")]
    [InlineData("https://example.org/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("https://example.org/a%00b")]
    [InlineData("https://example.org/CON")]
    public void Name_of_a_page_leads_nowhere_else(string address)
    {
        var (folder, name) = PageAddress.Parse(address).Address!.FileName();

        Assert.Equal("example.org", folder);
        Assert.Matches("^[a-z0-9-]+$", name);
    }
}
