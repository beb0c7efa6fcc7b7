using Extractor.Store;

namespace Extractor.Pipeline.Runs;

/// <summary>Counts what becomes of the articles and passes each on.</summary>
internal sealed class RunTally(Action<RunEvent> report)
{
    private readonly int[] _counts = new int[Enum.GetValues<RunOutcome>().Length];
    private int _claims;
    private int _unclaimed;

    public RunCounts Counts => new(
        Added: this[RunOutcome.New], Edited: this[RunOutcome.Changed], Reextracted: this[RunOutcome.Reread], Unchanged: this[RunOutcome.Unchanged],
        Missing: this[RunOutcome.Missing], Retired: this[RunOutcome.Retired], Failed: this[RunOutcome.Failed], Occurrences: _claims, Unclaimed: _unclaimed);

    private int this[RunOutcome outcome] => _counts[(int)outcome];

    public void Add(RunEvent happened)
    {
        _counts[(int)happened.Outcome]++;
        _claims += happened.Claims;
        _unclaimed += happened.Unclaimed;
        report(happened);
    }
}
