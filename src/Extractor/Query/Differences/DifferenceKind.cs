namespace Extractor.Query.Differences;

public enum DifferenceKind
{
    Added,
    Lost,
    Changed,
}
