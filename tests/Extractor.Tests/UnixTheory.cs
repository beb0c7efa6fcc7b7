namespace Extractor.Tests;

/// <summary>A theory about what only Unix has; skipped, with the reason, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Shell scripts are a Unix matter.";
    }
}
