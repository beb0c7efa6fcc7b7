namespace Extractor.Tests;

/// <summary>The repository's root, found by its solution file: for tests that hold files outside the assemblies to their promises.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Extractor.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("Extractor.sln is in no folder above the test assembly.");
    }
}
