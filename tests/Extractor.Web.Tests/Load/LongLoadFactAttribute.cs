namespace Extractor.Web.Tests.Load;

/// <summary>A test of minutes; it runs where EXTRACTOR_LOAD is set, in a build made for speed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongLoadFactAttribute : FactAttribute
{
    public const string Variable = "EXTRACTOR_LOAD";

    /// <summary>Names the file in which the filled store is kept from one time to the next.</summary>
    public const string Kept = "EXTRACTOR_LOAD_STORE";

    public LongLoadFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 })
            Skip = $"It takes minutes: set {Variable} to the number of occurrences, 1000000, and run it with -c Release.";
    }
}
