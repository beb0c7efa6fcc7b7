namespace Extractor.Tests.Store;

/// <summary>An article comes in, or is edited, or (without samples) is removed.</summary>
internal sealed record Step(string Article, Sample[] Samples)
{
    public override string ToString() => $"{Article}: {string.Join(" / ", Samples.Select(sample => sample.ToString()))}";
}
