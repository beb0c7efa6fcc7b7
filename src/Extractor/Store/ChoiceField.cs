namespace Extractor.Store;

/// <summary>Fields with a closed list of values.</summary>
public enum ChoiceField
{
    Status,
    Modality,
    Kind,
    Basis,
    Direction,
    Bound,
    SubjectKind,
}
