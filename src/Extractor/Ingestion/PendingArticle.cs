namespace Extractor.Ingestion;

/// <summary>
/// An article that was found in a file and is not read yet: finding goes through a file in order, reading is the work that
/// many threads can share.
/// </summary>
public sealed class PendingArticle
{
    private readonly Func<ReadResult> _read;

    private PendingArticle(string id, string place, bool isRest, Func<ReadResult> read) => (Id, Place, IsRest, _read) = (id, place, isRest, read);

    /// <summary>As the article will have it.</summary>
    public string Id { get; }

    /// <summary>The file, and where in it.</summary>
    public string Place { get; }

    /// <summary>A failure that stands for all that the file holds from here on: what else is in it is unknown.</summary>
    public bool IsRest { get; }

    /// <summary>Safe to call from any thread.</summary>
    public ReadResult Read() => _read();

    internal static PendingArticle Of(string id, string place, Func<ReadResult> read) => new(id, place, false, read);

    internal static PendingArticle Failed(string id, ReadFailure failure) => new(id, failure.Place, false, () => ReadResult.Of(failure));

    internal static PendingArticle Failed(string id, ReadFailureKind kind, string place, string message) => Failed(id, new ReadFailure(kind, place, message));

    internal static PendingArticle Rest(string id, ReadFailure failure) => new(id, failure.Place, true, () => ReadResult.Of(failure));
}
