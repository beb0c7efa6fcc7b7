using System.Threading.RateLimiting;
using Polly;

namespace Extractor.Ingestion.Web.Http;

/// <summary>Lets attempts through as a limiter permits; the others wait in line.</summary>
/// <param name="limiter">Asked for at each attempt, as it may be replaced.</param>
internal sealed class RateLimitStrategy(Func<RateLimiter> limiter) : ResilienceStrategy
{
    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            using var lease = await limiter().AcquireAsync(1, context.CancellationToken);
            return lease.IsAcquired ? await callback(context, state) : Outcome.FromException<TResult>(new InvalidOperationException("The limiter's queue is full."));
        }
        catch (OperationCanceledException error)
        {
            return Outcome.FromException<TResult>(error);
        }
    }
}
