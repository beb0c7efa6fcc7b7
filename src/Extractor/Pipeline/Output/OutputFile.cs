using System.Text;
using Extractor.Ingestion;

namespace Extractor.Pipeline.Output;

/// <summary>
/// Writes a result into a file that gets its name when it is whole and on the disk: whatever fails, a file that was there before stays as it was.
/// </summary>
public static class OutputFile
{
    /// <inheritdoc cref="Write"/>
    /// <remarks>UTF-8 without a byte order mark, and lines that end with a line feed, as on the standard output.</remarks>
    public static void WriteText(string path, Action<TextWriter> write) => Write(path, stream =>
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    /// <param name="path">A file that is there is replaced; a link is followed; a pipe or a device is written to as it is.</param>
    /// <exception cref="InputException">The path names a folder, or lies in one that is not there.</exception>
    /// <exception cref="IOException">The file cannot be written; the message says which and why, and is meant for users.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Target(path);
        var partial = FormattableString.Invariant($"{target}.{Environment.ProcessId}.partial");
        try
        {
            if (FileNature.Special(target) is not null)
            {
                using FileStream special = new(target, FileMode.Open, FileAccess.Write);
                write(special);
                return;
            }
            FileInfo former = new(target);
            if (former is { Exists: true, IsReadOnly: true })
                throw new UnauthorizedAccessException("The file is read-only.");
            WriteWhole(partial, write);
            if (former.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(partial, former.UnixFileMode);
            File.Move(partial, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path} could not be written: {error.Message} What was there before is unchanged. Make room or allow writing there, or name another file.", error);
        }
        finally
        {
            // Nothing is there when it got its name.
            Delete(partial);
        }
    }

    private static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new InputException("This is a folder.", path, "Name the file to write.");
        if (!Directory.Exists(Path.GetDirectoryName(full)))
            throw new InputException("There is no such folder to write the file into.", path, "Make the folder first, or name another file.");
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    private static void WriteWhole(string path, Action<Stream> write)
    {
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    // Its own error must not hide the one that left it there.
    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            System.Diagnostics.Trace.TraceWarning($"{path} could not be deleted: {error.Message}");
        }
    }
}
