using System.Globalization;

namespace Extractor.Benchmarks.Store;

/// <summary>How often this process has read from a file: what a question costs however busy the machine is.</summary>
internal static class FileReads
{
    private const string Counters = "/proc/self/io";

    private const string Reads = "syscr: ";

    /// <returns>0 where the system does not tell.</returns>
    public static long Count()
    {
        var line = File.Exists(Counters) ? Array.Find(File.ReadAllLines(Counters), line => line.StartsWith(Reads, StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.AsSpan(Reads.Length), CultureInfo.InvariantCulture);
    }
}
