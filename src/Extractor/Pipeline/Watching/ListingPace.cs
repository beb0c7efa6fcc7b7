namespace Extractor.Pipeline.Watching;

/// <summary>When a folder is listed again: from time to time and when asked for, but so that listing takes a small part of the time however large it is.</summary>
/// <param name="poll">The pause when nothing asks.</param>
internal sealed class ListingPace(TimeSpan poll, TimeProvider time)
{
    /// <summary>Times its own duration that a listing which was asked for waits after the last one.</summary>
    private const int PauseWhenAsked = 4;

    private const int PauseBetween = 20;

    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    private TimeSpan _took;
    private long _last;

    public bool IsFirst { get; private set; } = true;

    public bool IsAsked { get; private set; }

    public bool IsDue => IsFirst || UntilNext <= TimeSpan.Zero;

    public TimeSpan UntilNext
    {
        get
        {
            var pause = IsAsked ? Max(Least, _took * PauseWhenAsked) : Max(poll, _took * PauseBetween);
            return Max(TimeSpan.Zero, pause - time.GetElapsedTime(_last));
        }
    }

    public void Ask() => IsAsked = true;

    public void Measure(Action listing)
    {
        var begun = time.GetTimestamp();
        IsAsked = false;
        listing();
        IsFirst = false;
        _last = time.GetTimestamp();
        _took = time.GetElapsedTime(begun, _last);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
