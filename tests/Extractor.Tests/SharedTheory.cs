namespace Extractor.Tests;

/// <summary>A theory on the shared measuring data; skipped, with the reason, where that is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = "shared/gold/GUIDE.md is not beside the repository: the measuring data are not part of it.";
    }
}
