namespace Extractor.Ingestion.Html;

/// <summary>What matters about an element's name before there is a tree.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no end tag.</summary>
    Void = 1,

    /// <summary>Dropped with all in it: no part of an article is ever there.</summary>
    Unread = 2,

    /// <summary>Its content is characters up to its end tag, whatever they look like.</summary>
    Raw = 4,

    /// <summary>The parser opens it again in each block that follows while it is not closed.</summary>
    Formatting = 8,

    /// <summary>Its start ends an open paragraph.</summary>
    Block = 16,

    /// <summary>End tags of what is around it do not close it.</summary>
    Barrier = 32,

    /// <summary>Its attributes are all kept.</summary>
    Metadata = 64,

    /// <summary>Part of a table's frame.</summary>
    Table = 128,

    /// <summary>Blanks before and behind it show nowhere.</summary>
    Breaking = 256,

    /// <summary>Empty, and of no meaning for an article.</summary>
    Dropped = 512,

    /// <summary>Empty; its name alone tells something.</summary>
    Bare = 1024,

    /// <summary>Stands before a page's body, where blanks are nothing.</summary>
    Head = 2048,
}
