using Extractor.Claims;
using Extractor.Store;
using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

/// <summary>A store in a folder of its own that is deleted afterwards.</summary>
internal sealed class StoreScene : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extractor-store-");

    public StoreScene()
    {
        Time = new(new DateTimeOffset(2025, 6, 1, 8, 0, 0, TimeSpan.Zero));
        Path = System.IO.Path.Combine(_folder.FullName, "claims.db");
        Store = Open();
        Run = Store.BeginRun("1.0");
    }

    public string Path { get; }

    public string Folder => _folder.FullName;

    public ManualTime Time { get; }

    public SqliteClaimStore Store { get; private set; }

    public long Run { get; set; }

    public SqliteClaimStore Open(bool readOnly = false, TimeSpan? lockTimeout = null)
        => SqliteClaimStore.Open(new() { Path = Path, ReadOnly = readOnly, LockTimeout = lockTimeout ?? TimeSpan.FromSeconds(5) }, Time);

    public void Reopen()
    {
        Store.Dispose();
        Store = Open();
    }

    public PutOutcome Put(params Sample[] samples) => Put(samples[0].Stored, samples.Select(sample => sample.Occurrence));

    public PutOutcome Put(StoredArticle article, IEnumerable<ClaimOccurrence> occurrences, IReadOnlyList<UnclaimedNumber>? unclaimed = null)
    {
        Time.Now += TimeSpan.FromMinutes(1);
        using var writer = Store.BeginWrite();
        var outcome = writer.Put(article, [.. occurrences], unclaimed ?? [], Run);
        writer.Commit();
        return outcome;
    }

    public void Retire(string article, string reason = "the article was pruned") => Write(writer => writer.Retire(article, reason));

    public bool Write(Func<IStoreWriter, bool> action)
    {
        Time.Now += TimeSpan.FromMinutes(1);
        using var writer = Store.BeginWrite();
        var result = action(writer);
        writer.Commit();
        return result;
    }

    public IReadOnlyList<ClaimRow> Rows(ClaimQuery? query = null) => Store.Query(query ?? ClaimQuery.All).Rows;

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
