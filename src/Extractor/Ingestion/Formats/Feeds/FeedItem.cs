namespace Extractor.Ingestion.Formats.Feeds;

/// <summary>What one item of a feed says; null and empty where it says nothing.</summary>
internal sealed class FeedItem
{
    public string? Id { get; set; }

    /// <summary>The id is the page's address as well, if it is one.</summary>
    public bool IsIdAddress { get; set; }

    public MappedText Title { get; set; } = MappedText.Empty;

    public string? Link { get; set; }

    public string? Author { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    /// <summary>Of all elements that can hold the article's text the one that says most.</summary>
    public MappedText Content { get; set; } = MappedText.Empty;

    public bool IsMarkup { get; set; } = true;

    /// <summary>1-based line that the item starts on.</summary>
    public int Line { get; init; }
}
