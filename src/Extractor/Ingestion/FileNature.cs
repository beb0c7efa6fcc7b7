using System.Runtime.InteropServices;
using System.Text;

namespace Extractor.Ingestion;

/// <summary>
/// Tells files from what only looks like one in a folder: opening a named pipe waits for a writer, and a device need never
/// end. Only Linux is asked; elsewhere folders do not hold such things.
/// </summary>
internal static class FileNature
{
    private const int RelativeToFolder = -100;
    private const uint TypeAndMode = 3;
    private const int ModeAt = 28;
    private const int TypeMask = 0xF000;

    /// <summary>What it is, in words; null for a file, and where the system does not tell.</summary>
    /// <param name="path">Links are followed.</param>
    public static string? Special(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var state = new byte[256];
        if (Statx(RelativeToFolder, [.. Encoding.UTF8.GetBytes(path), 0], 0, TypeAndMode, state) != 0)
            return null;
        return (BitConverter.ToUInt16(state, ModeAt) & TypeMask) switch
        {
            0x1000 => "a named pipe",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => null,
        };
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] state);
}
