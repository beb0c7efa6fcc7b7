using Polly;

namespace Extractor.Ingestion.Web.Http;

internal sealed class RateLimitOptions : ResilienceStrategyOptions
{
    public RateLimitOptions() => Name = "RateLimit";
}
