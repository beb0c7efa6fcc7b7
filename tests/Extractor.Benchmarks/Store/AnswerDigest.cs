using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Extractor.Store;

namespace Extractor.Benchmarks.Store;

/// <summary>Tells whether two builds give the same rows in the same order for the same questions to the same store.</summary>
internal sealed class AnswerDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _rows;

    public void Add(ClaimPage page)
    {
        foreach (var row in page.Rows)
            _hash.AppendData(MemoryMarshal.AsBytes($"{row.ClaimId} {row.Version} {row.Status} {row.Evidence} {row.Article}\n".AsSpan()));
        _hash.AppendData([page.More ? (byte)1 : (byte)0]);
        _rows += page.Rows.Count;
    }

    public override string ToString() => $"{_rows:N0} rows, digest {Convert.ToHexStringLower(_hash.GetCurrentHash(), 0, 8)}";

    public void Dispose() => _hash.Dispose();
}
