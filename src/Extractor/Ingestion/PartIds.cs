using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Ingestion;

/// <summary>Gives the articles of one file ids of their own: the second that claims a name gets “~2” behind it, since none may be lost.</summary>
internal sealed class PartIds(string file)
{
    // 16 bytes an id: a large file must not fill the memory with addresses.
    private readonly Dictionary<UInt128, int> _taken = [];

    /// <param name="part">The record's own id, address or number.</param>
    public string Next(string part)
    {
        var id = ArticleId.Join(file, part);
        var times = _taken[Digest(id)] = _taken.GetValueOrDefault(Digest(id)) + 1;
        return times == 1 ? id : Next($"{part}~{times}");
    }

    private static UInt128 Digest(string id) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
