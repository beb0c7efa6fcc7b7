using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Pipeline.Runs;

/// <summary>The ids that a run came across, and the files and folders of which it could not see all; 16 bytes each, so that a large corpus does not fill the memory with names. For many threads.</summary>
internal sealed class SeenArticles
{
    private readonly HashSet<UInt128> _ids = [];
    private readonly HashSet<UInt128> _unreadFiles = [];
    private readonly List<string> _unreadFolders = [];
    private readonly Lock _gate = new();

    /// <returns>False when the id was there already.</returns>
    public bool Add(string id)
    {
        lock (_gate)
            return _ids.Add(Digest(id));
    }

    public bool Contains(string id)
    {
        lock (_gate)
            return _ids.Contains(Digest(id));
    }

    /// <summary>Not all of a file could be read: what the store holds of it may be in it still.</summary>
    public void AddUnread(string file)
    {
        lock (_gate)
            _unreadFiles.Add(Digest(file));
    }

    /// <param name="folder">Full path of a folder that could not be listed.</param>
    public void AddUnreadFolder(string folder)
    {
        lock (_gate)
            _unreadFolders.Add(folder);
    }

    /// <summary>Whether an article was seen, or may be where the run could not look.</summary>
    /// <param name="id">The article's.</param>
    /// <param name="path">Full path of its file; null when that is not known.</param>
    public bool MayHold(string id, string? path)
    {
        lock (_gate)
            return _ids.Contains(Digest(id)) || _unreadFiles.Contains(Digest(Ingestion.ArticleId.FileOf(id))) || (path is not null && _unreadFolders.Any(folder => CorpusScope.IsInside(path, folder)));
    }

    private static UInt128 Digest(string id) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
