using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>A store read without files beside it: what a folder or medium needs that may only be read. Whoever reads must look whether it has changed.</summary>
internal static class UnchangingFile
{
    private const string Setting = "?immutable=1";

    /// <summary>The data source by which SQLite opens it so.</summary>
    public static string Uri(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString);
        return $"file:///{string.Join('/', parts).TrimStart('/')}{Setting}";
    }

    public static bool IsOpen(SqliteConnection connection) => connection.ConnectionString.Contains(Setting, StringComparison.Ordinal);
}
