using System.Numerics;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>
/// A Bloom filter over the keys of all claims: most occurrences make a new claim, and a look into the tables for a key that they do not hold
/// costs a page from the disk. It is read from the tables once the looks that it spares have cost as much.
/// </summary>
internal sealed class KnownKeys(SqliteConnection connection) : IDisposable
{
    private const int Least = 1 << 16;

    // With three bits a key: one in fifty of those that are not there is looked for.
    private const int BitsForKey = 12;

    // The looks that cost what reading a key costs.
    private const int KeysForLook = 8;

    private readonly Statement _keys = new(connection, "SELECT \"key\" FROM claim_key UNION ALL SELECT \"key\" FROM new_claim_key");
    private readonly Statement _claims = new(connection, "SELECT coalesce(max(id), 0) FROM claim");
    private readonly Statement _others = new(connection, "PRAGMA data_version");

    private ulong[]? _bits;
    private long _room;
    private long _count;
    private long _looks;
    private long _waitFor = -1;
    private long _version;

    /// <summary>To be called when a transaction has begun: what another process has written since is not in the filter.</summary>
    public void Follow()
    {
        _others.Begin().Step();
        var version = _others.Long(0);
        _others.Reset();
        if (version != _version)
            (_bits, _waitFor, _looks) = (null, -1, 0);
        _version = version;
    }

    /// <returns>False when no claim has the key.</returns>
    public bool MayHold(long key)
    {
        if (_bits is null && !ReadIfWorthIt())
            return true;
        return Holds(Bit(key, 0)) && Holds(Bit(key, 1)) && Holds(Bit(key, 2));
    }

    public void Add(long key)
    {
        if (_bits is null)
            return;
        if (++_count > _room)
        {
            // Read again into more room when it is asked next.
            (_bits, _waitFor) = (null, 0);
            return;
        }
        for (var part = 0; part < 3; part++)
        {
            var bit = Bit(key, part);
            _bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    public void Dispose()
    {
        _keys.Dispose();
        _claims.Dispose();
        _others.Dispose();
    }

    private bool ReadIfWorthIt()
    {
        if (_waitFor < 0)
            _waitFor = Claims() / KeysForLook;
        if (_looks++ < _waitFor)
            return false;
        _room = Math.Max(Least, 2 * Claims());
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((ulong)_room * BitsForKey) / 64];
        _count = 0;
        _keys.Begin();
        while (_keys.Step())
            Add(_keys.Long(0));
        _keys.Reset();
        return true;
    }

    private long Claims()
    {
        _claims.Begin().Step();
        var claims = _claims.Long(0);
        _claims.Reset();
        return claims;
    }

    private bool Holds(ulong bit) => (_bits![bit >> 6] & (1UL << (int)(bit & 63))) != 0;

    // Keys are hashes: their own bits will do, other ones each time, as products mix them.
    private ulong Bit(long key, int part)
        => (unchecked((ulong)key * Factors[part]) >> 20) & (((ulong)_bits!.Length * 64) - 1);

    private static ReadOnlySpan<ulong> Factors => [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9];
}
