using Spectre.Console;
using Spectre.Console.Rendering;

namespace Extractor.Cli.Review;

/// <summary>The first lines of something, and a word on the rest.</summary>
/// <param name="lines">At most so many, the word on the rest included.</param>
internal sealed class ClippedLines(IRenderable inner, int lines, Markup rest) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var all = Segment.SplitLines(inner.Render(options, maxWidth), maxWidth);
        if (all.Count <= lines)
            return Joined(all);
        return Joined(all.Take(Math.Max(0, lines - 1))).Concat(((IRenderable)rest).Render(options, maxWidth)).Append(Segment.LineBreak);
    }

    private static IEnumerable<Segment> Joined(IEnumerable<SegmentLine> lines) => lines.SelectMany(line => line.Append(Segment.LineBreak));
}
