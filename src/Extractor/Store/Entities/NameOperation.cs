namespace Extractor.Store.Entities;

public enum NameOperation
{
    /// <summary>All names of one entity become names of another.</summary>
    Merge,

    /// <summary>A name becomes an entity of its own.</summary>
    Split,

    /// <summary>An entity is shown under another name, which finds it too.</summary>
    Rename,

    /// <summary>An entry is taken back.</summary>
    Undo,
}
