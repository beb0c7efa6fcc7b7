namespace Extractor.Ingestion.Web;

/// <summary>How pages are fetched: politely, within bounds, and never from inside the own network unless that is allowed.</summary>
public sealed record FetchOptions
{
    /// <summary>The name that robots.txt files know this program by.</summary>
    public const string ProductToken = "extractor";

    public IReadOnlyList<string> Urls { get; init; } = [];

    public IReadOnlyList<string> Feeds { get; init; } = [];

    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>The configured sources.</summary>
    /// <exception cref="ArgumentException">An address cannot be fetched.</exception>
    public IReadOnlyList<FetchSource> Sources() =>
        [.. Urls.Select(FetchSource.Page), .. Feeds.Select(FetchSource.Feed), .. Sitemaps.Select(FetchSource.Sitemap)];

    /// <summary>Sent with every request; begins with the product token.</summary>
    public string UserAgent { get; init; } = ProductToken;

    /// <summary>Hosts (<c>localhost</c>), addresses and networks (<c>10.0.0.0/8</c>) that may be asked although they are private.</summary>
    public IReadOnlyList<string> AllowPrivate { get; init; } = [];

    /// <summary>Requests to one host, at most; a larger Crawl-delay of its robots.txt slows it further.</summary>
    public double RequestsPerSecond { get; init; } = 2;

    /// <summary>One request with its answer, from the connection to the last byte.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>All attempts at one page, pauses included.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(3);

    public int Retries { get; init; } = 3;

    /// <summary>Pause before the first retry; it doubles with each, and varies by chance.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest Retry-After that is waited for; a server that asks for more is left alone until the next time.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Largest answer after decompression, in bytes.</summary>
    public long MaxBytes { get; init; } = 10L << 20;

    public int MaxRedirects { get; init; } = 8;

    /// <summary>Pages that one feed or sitemap may bring at a time.</summary>
    public int MaxPages { get; init; } = 1_000;

    /// <summary>Pause between two visits of the configured sources while watching; zero fetches them once, at the start.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>What is wrong with an address, as a sentence; null when it can be fetched.</summary>
    public static string? AddressFault(string address) => PageAddress.Parse(address).Failure is { } failure ? char.ToUpperInvariant(failure[0]) + failure[1..] : null;

    public static string? AllowanceFault(string entry) =>
        Http.PrivateAllowance.IsValid(entry) ? null : $"“{entry}” is no host, address or network; write “localhost”, “10.1.2.3” or “10.0.0.0/8”.";

    public static string? UserAgentFault(string agent) =>
        agent.All(c => c is >= ' ' and <= '~') && agent.Trim().Length > 0 ? null : "It must be printable ASCII text, such as “extractor (+https://example.org/contact)”.";

    /// <exception cref="ArgumentException">A value cannot work; the message names it and says what would.</exception>
    public void Validate()
    {
        var faults = Urls.Concat(Feeds).Concat(Sitemaps).Select(AddressFault).Concat(AllowPrivate.Select(AllowanceFault)).Append(UserAgentFault(UserAgent));
        if (faults.FirstOrDefault(fault => fault is not null) is { } wrong)
            throw new ArgumentException(wrong);
    }
}
