using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Extractor.Ingestion.Web.Http;

/// <summary>
/// The way to one host: all attempts within a total time, retried with growing pauses or when the server says, given up for a
/// while when the host keeps failing, no faster than it is polite, and each attempt bounded from its connection to its last byte.
/// </summary>
internal sealed class HostLane : IDisposable
{
    /// <summary>The others wait outside: the time in line must not use up a page's total time.</summary>
    private const int RequestsAtATime = 3;

    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromSeconds(30);

    private readonly HttpSender _client;
    private readonly FetchOptions _options;
    private readonly ResiliencePipeline<HttpAnswer> _pipeline;
    private readonly SemaphoreSlim _places = new(RequestsAtATime);
    private readonly Lock _gate = new();
    private TimeSpan _pace;
    private RateLimiter _limiter;

    public HostLane(HttpSender client, FetchOptions options, TimeProvider time)
    {
        (_client, _options) = (client, options);
        _pace = TimeSpan.FromSeconds(1 / options.RequestsPerSecond);
        _limiter = Limiter(_pace);
        _pipeline = Build(time);
    }

    /// <summary>Takes the host's own wish for a slower pace.</summary>
    public void SlowDown(TimeSpan crawlDelay)
    {
        lock (_gate)
        {
            var pace = crawlDelay < LongestCrawlDelay ? crawlDelay : LongestCrawlDelay;
            // The former limiter is left to those who wait in its line.
            if (pace > _pace)
                (_pace, _limiter) = (pace, Limiter(pace));
        }
    }

    /// <exception cref="Exception">What the last attempt threw: see <see cref="FetchFailures"/>.</exception>
    public async Task<HttpAnswer> SendAsync(HttpRequest request, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await _pipeline.ExecuteAsync(static async (state, stop) => await state._client.SendAsync(state.request, stop), (_client, request), cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _places.Dispose();
    }

    private static TokenBucketRateLimiter Limiter(TimeSpan pace) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 1,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = pace,
        QueueLimit = int.MaxValue,
        AutoReplenishment = true,
    });

    private ResiliencePipeline<HttpAnswer> Build(TimeProvider time)
    {
        ResiliencePipelineBuilder<HttpAnswer> builder = new() { TimeProvider = time };
        builder.AddTimeout(_options.TotalTimeout);
        if (_options.Retries > 0)
            builder.AddRetry(Retry());
        return builder
            .AddCircuitBreaker(Breaker())
            .AddStrategy(_ => new RateLimitStrategy(() => _limiter), new RateLimitOptions())
            .AddTimeout(_options.AttemptTimeout)
            .Build();
    }

    private RetryStrategyOptions<HttpAnswer> Retry() => new()
    {
        MaxRetryAttempts = _options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _options.RetryDelay,
        MaxDelay = _options.MaxRetryAfter,
        ShouldHandle = attempt => new(Passing.Is(attempt.Outcome.Exception) || (attempt.Outcome.Result is { IsTransient: true } answer && !(answer.RetryAfter > _options.MaxRetryAfter))),
        DelayGenerator = attempt => new(attempt.Outcome.Result?.RetryAfter),
    };

    private static CircuitBreakerStrategyOptions<HttpAnswer> Breaker() => new()
    {
        FailureRatio = 0.9,
        MinimumThroughput = 10,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = TimeSpan.FromSeconds(30),
        ShouldHandle = attempt => new(Passing.Is(attempt.Outcome.Exception) || attempt.Outcome.Result?.Status >= System.Net.HttpStatusCode.InternalServerError),
    };
}
