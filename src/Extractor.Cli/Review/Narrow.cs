using Spectre.Console.Rendering;

namespace Extractor.Cli.Review;

/// <summary>Something in at most so many columns.</summary>
internal sealed class Narrow(IRenderable inner, int columns) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, Math.Min(columns, maxWidth));
}
