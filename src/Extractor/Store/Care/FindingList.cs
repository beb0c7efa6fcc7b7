namespace Extractor.Store.Care;

/// <summary>Collects findings, of each check only so many: a damaged store can have millions.</summary>
internal sealed class FindingList
{
    private const int PerCheck = 10;

    private readonly List<StoreFinding> _findings = [];

    public long Left { get; private set; }

    public IReadOnlyList<StoreFinding> Findings => _findings;

    public void Add(StoreCheck check, string message)
    {
        if (_findings.Count(finding => finding.Check == check) < PerCheck)
            _findings.Add(new(check, message));
        else
            Left++;
    }
}
