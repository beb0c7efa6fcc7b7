namespace Extractor.Cli.Review;

/// <summary>How somebody left a line.</summary>
internal enum LineEnd
{
    Enter,

    /// <summary>Tab: on to the next line, if there is one.</summary>
    Next,

    /// <summary>Shift and Tab.</summary>
    Previous,

    /// <summary>Esc: nothing shall come of it.</summary>
    Leave,
}
