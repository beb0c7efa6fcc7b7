namespace Extractor.Tests.Recognition;

/// <summary>Tests that measure time run when no others do.</summary>
[CollectionDefinition("Speed", DisableParallelization = true)]
public class SpeedCollection;
