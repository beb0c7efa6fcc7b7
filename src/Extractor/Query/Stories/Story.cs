using Extractor.Store;

namespace Extractor.Query.Stories;

/// <summary>What became of a target or a forecast.</summary>
/// <param name="Last">The figure as it was told last.</param>
/// <param name="Events">In order of publication.</param>
/// <param name="Progress">In order of their periods.</param>
/// <param name="Outcome">Null while no reported figure settles it.</param>
public sealed record Story(ClaimRow Last, IReadOnlyList<StoryEvent> Events, IReadOnlyList<StoryProgress> Progress, StoryOutcome? Outcome);
