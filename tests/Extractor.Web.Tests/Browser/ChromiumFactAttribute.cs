namespace Extractor.Web.Tests.Browser;

/// <summary>
/// A test in a real browser: Debian's Chromium, or the one that EXTRACTOR_CHROMIUM names. Without it the test is skipped with the reason;
/// where CI is set it fails instead, since nobody would see it skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Path is null && !Chromium.IsDemanded)
            Skip = Chromium.Absent;
    }
}
