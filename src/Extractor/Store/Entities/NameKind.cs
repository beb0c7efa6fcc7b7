namespace Extractor.Store.Entities;

/// <summary>What names stand for.</summary>
public enum NameKind
{
    /// <summary>Whom claims are about.</summary>
    Company,

    /// <summary>What claims measure.</summary>
    Metric,
}
