namespace Extractor.Cli;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something was found wrong, or a part failed and the rest was done.</summary>
    public const int Findings = 1;

    /// <summary>The command, its configuration or its input cannot be used.</summary>
    public const int Usage = 2;
}
