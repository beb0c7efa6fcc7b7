namespace Extractor.Store.Decisions.Replay;

/// <param name="Rulings">One for each occurrence of the rules, in their order.</param>
internal sealed record ReplayResult(IReadOnlyList<Ruling> Rulings, IReadOnlyList<MadeOccurrence> Made, IReadOnlyList<LostDecision> Lost);
