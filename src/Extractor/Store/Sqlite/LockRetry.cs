using Microsoft.Data.Sqlite;
using Polly;
using Polly.Retry;

namespace Extractor.Store.Sqlite;

/// <summary>Tries again while another process holds the lock, with growing pauses, until the lock timeout is used up.</summary>
internal sealed class LockRetry(TimeSpan timeout, TimeProvider time)
{
    public void Execute(Action action)
    {
        var begun = time.GetTimestamp();
        var options = new RetryStrategyOptions
        {
            ShouldHandle = attempt => new(IsLocked(attempt.Outcome.Exception) && time.GetElapsedTime(begun) < timeout),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(5),
            MaxDelay = TimeSpan.FromMilliseconds(200),
            UseJitter = true,
        };
        new ResiliencePipelineBuilder().AddRetry(options).Build().Execute(action);
    }

    public static bool IsLocked(Exception? error)
        => error is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED };
}
