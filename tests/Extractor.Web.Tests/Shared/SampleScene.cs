namespace Extractor.Web.Tests;

/// <summary>A server over the sample articles, for tests that only read.</summary>
public sealed class SampleScene : IAsyncLifetime
{
    internal WebScene Web { get; private set; } = null!;

    public async Task InitializeAsync() => Web = await WebScene.OfSamplesAsync();

    public async Task DisposeAsync() => await Web.DisposeAsync();
}
