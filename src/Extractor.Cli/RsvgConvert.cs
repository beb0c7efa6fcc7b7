using System.Diagnostics;
using System.Text;
using Extractor.Pipeline;

namespace Extractor.Cli;

/// <summary>Makes PNG pictures of SVG ones with the program rsvg-convert, which has the fonts of the machine and needs no library of ours.</summary>
/// <param name="program">The program's path.</param>
/// <param name="limit">How long a picture may take before the program is ended.</param>
internal sealed class RsvgConvert(string program, TimeSpan limit)
{
    private const string Name = "rsvg-convert";
    private const int LongestComplaint = 300;

    /// <summary>Pixels for each unit of the drawing: sharp in documents and on dense screens.</summary>
    private const string Zoom = "2";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001A\n"u8];

    /// <exception cref="InputException">The program is in no folder of PATH.</exception>
    public static RsvgConvert Find(string output)
        => ProgramIn(Environment.GetEnvironmentVariable("PATH")) is { } program
            ? new RsvgConvert(program, Limit)
            : throw new InputException(
                $"PNG pictures are drawn by the program {Name}, which is in no folder of PATH.", output,
                "Install it (Debian and Ubuntu: apt-get install librsvg2-bin), or name a file that ends in .svg, which works without it.");

    /// <summary>Null when it is in none of the folders.</summary>
    /// <param name="folders">As in PATH. Those relative to the current folder are passed over: what lies there is no program of this machine.</param>
    public static string? ProgramIn(string? folders)
        => (folders ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name)).FirstOrDefault(IsProgram);

    /// <exception cref="IOException">The program fails or takes too long; the message is meant for users.</exception>
    public async Task<byte[]> DrawAsync(string svg, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["--format=png", $"--zoom={Zoom}"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            return await DrawAsync(process, svg, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{program} did not finish the picture within {limit.TotalSeconds:0.#} seconds and was ended. No file was written; a file that ends in .svg works without it.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private async Task<byte[]> DrawAsync(Process process, string svg, CancellationToken cancellation)
    {
        using MemoryStream png = new();
        var drawing = process.StandardOutput.BaseStream.CopyToAsync(png, cancellation);
        var complaining = process.StandardError.ReadToEndAsync(cancellation);
        var isRead = await FeedAsync(process, svg, cancellation);
        await drawing;
        var complaint = (await complaining).Trim();
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
            throw Failed(complaint.Length > 0 ? complaint : $"it ended with code {process.ExitCode}");
        if (!isRead || !png.GetBuffer().AsSpan(0, (int)png.Length).StartsWith(Signature))
            throw Failed(complaint.Length > 0 ? complaint : "what it gave is no PNG picture");
        return png.ToArray();
    }

    /// <returns>False when the program went away before it had read all; its exit code and its complaint tell why.</returns>
    private static async Task<bool> FeedAsync(Process process, string svg, CancellationToken cancellation)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(Encoding.UTF8.GetBytes(svg), cancellation);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private IOException Failed(string reason)
        => new($"{program} could not draw the picture: {(reason.Length > LongestComplaint ? reason[..LongestComplaint] + "…" : reason)}. No file was written; a file that ends in .svg works without it.");

    private static bool IsProgram(string path)
        => File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
