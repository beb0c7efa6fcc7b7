namespace Extractor.Tests;

/// <summary>The measuring data beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>Null when the data are not at hand.</summary>
    public static string? Path { get; } = Find();

    /// <summary>A file or folder of the data; only for tests marked <see cref="SharedFactAttribute"/>.</summary>
    public static string At(params string[] parts) =>
        System.IO.Path.Combine([Path ?? throw new InvalidOperationException("The shared data are not at hand; mark the test with SharedFact."), .. parts]);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = System.IO.Path.Combine(folder.FullName, "shared");
            if (File.Exists(System.IO.Path.Combine(shared, "gold", "GUIDE.md")))
                return shared;
        }
        return null;
    }
}
