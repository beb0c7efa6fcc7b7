using Extractor.Store.Sqlite;

namespace Extractor.Tests.Store;

public sealed class KnownKeysTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Key_that_was_added_is_never_ruled_out()
    {
        using var known = new KnownKeys(_scene.Store.Writer);
        known.Follow();
        var random = new Random(1);
        var keys = Enumerable.Range(0, 60_000).Select(_ => random.NextInt64()).ToList();
        Assert.False(known.MayHold(keys[0]));

        keys.ForEach(known.Add);

        Assert.All(keys, key => Assert.True(known.MayHold(key)));
        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => known.MayHold(random.NextInt64())), 0, 500);
    }

    [Fact]
    public void Claims_of_another_writer_are_found_again()
    {
        _scene.Put(new Sample { Article = "a" });
        using (var other = _scene.Open())
        {
            using var writer = other.BeginWrite();
            var sample = new Sample { Article = "b", Subject = "Cargo Line" };
            writer.Put(sample.Stored, [sample.Occurrence], [], _scene.Run);
            writer.Commit();
        }

        _scene.Put(new Sample { Article = "c", Subject = "Cargo Line" });

        Assert.Equal(2, _scene.Store.Status().Claims);
        Assert.Empty(Extractor.Store.Care.StoreDoctor.Examine(new() { Path = _scene.Path }, _scene.Time).Findings);
    }

    [Fact]
    public void Keys_that_a_rollback_took_back_are_made_again()
    {
        var sample = new Sample { Article = "a" };
        using (var writer = _scene.Store.BeginWrite())
            writer.Put(sample.Stored, [sample.Occurrence], [], _scene.Run);

        _scene.Put(sample);

        Assert.Equal(1, _scene.Store.Status().Claims);
        Assert.Empty(Extractor.Store.Care.StoreDoctor.Examine(new() { Path = _scene.Path }, _scene.Time).Findings);
    }
}
