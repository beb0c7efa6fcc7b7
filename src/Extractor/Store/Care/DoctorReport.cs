namespace Extractor.Store.Care;

/// <summary>What the doctor found.</summary>
/// <param name="Findings">In the order of the checks; of each check the first ones.</param>
/// <param name="Left">Findings beyond those listed.</param>
/// <param name="Claims">How many claims were looked at.</param>
/// <param name="Occurrences">How many occurrences were looked at.</param>
public sealed record DoctorReport(IReadOnlyList<StoreFinding> Findings, long Left, long Claims, long Occurrences)
{
    public bool IsHealthy => Findings.Count == 0;
}
