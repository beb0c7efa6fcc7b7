using Extractor.Cli;

namespace Extractor.Tests.Cli;

/// <summary>
/// A test that draws a PNG picture with rsvg-convert. Without the program it is skipped with the reason; where CI is set it fails instead, since
/// nobody would see it skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RsvgFactAttribute : FactAttribute
{
    public RsvgFactAttribute()
    {
        if (RsvgConvert.ProgramIn(Environment.GetEnvironmentVariable("PATH")) is null && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
            Skip = "rsvg-convert is not installed: “apt-get install librsvg2-bin”.";
    }
}
