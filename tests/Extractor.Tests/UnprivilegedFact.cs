namespace Extractor.Tests;

/// <summary>A test about missing permissions; skipped, with the reason, where they bind nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "File modes are a Unix matter.";
        else if (Environment.IsPrivilegedProcess)
            Skip = "The tests run as root, who may read every file whatever its mode.";
    }
}
