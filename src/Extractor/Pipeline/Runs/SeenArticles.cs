using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Pipeline.Runs;

/// <summary>The ids that a run came across: 16 bytes each, so that a large corpus does not fill the memory with names.</summary>
internal sealed class SeenArticles
{
    private readonly HashSet<UInt128> _ids = [];

    /// <returns>False when the id was there already.</returns>
    public bool Add(string id) => _ids.Add(Digest(id));

    public bool Contains(string id) => _ids.Contains(Digest(id));

    private static UInt128 Digest(string id) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
