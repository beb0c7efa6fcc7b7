namespace Extractor.Web.Tests.Browser;

/// <summary>The tests that share the browser; they run one after the other, so that none is slowed by another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
