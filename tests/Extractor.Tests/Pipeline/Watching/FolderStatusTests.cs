using Extractor.Pipeline.Runs;
using Extractor.Pipeline.Watching;

namespace Extractor.Tests.Pipeline.Watching;

public sealed class FolderStatusTests : IAsyncLifetime
{
    private readonly Watched _watched = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _watched.DisposeAsync();

    [Fact]
    public async Task Status_tells_new_and_changed_files_apart()
    {
        _watched.Start();
        _watched.Write("a.txt", Watched.Text("100"));
        await _watched.SeenAsync("a", RunOutcome.New);
        await _watched.UntilAsync(() => _watched.Status().Waiting.Count == 0, "it waits still");
        await _watched.StopAsync();
        _watched.Write("a.txt", Watched.Text("2,000"));
        _watched.Write("b.txt", Watched.Text("100"));

        Assert.Equal([(_watched.At("a.txt"), WaitReason.Changed), (_watched.At("b.txt"), WaitReason.New)], _watched.Status().Waiting.Select(file => (file.Path, file.Reason)));
    }
}
