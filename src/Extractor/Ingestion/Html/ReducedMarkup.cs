namespace Extractor.Ingestion.Html;

/// <summary>Markup of a page without what no reader of articles looks at, and the way back to the page's source.</summary>
/// <param name="Text">What the parser gets.</param>
/// <param name="Stretches">Each begins at <c>At</c> in <paramref name="Text"/> and at <c>Source</c> in the page, in order; one to one up to the next.</param>
internal sealed record ReducedMarkup(LentText Text, IReadOnlyList<(int At, int Source)> Stretches) : IDisposable
{
    public void Dispose() => Text.Dispose();

    /// <summary>Reads places of one page, nearly always in rising order, and so without searching.</summary>
    public sealed class Cursor(ReducedMarkup markup)
    {
        private int _stretch;

        /// <summary>The place in the page's source, and how many characters follow it there as they do here.</summary>
        public (int Source, int Length) At(int place)
        {
            var stretches = markup.Stretches;
            if (stretches.Count == 0)
                return (place, markup.Text.Length - place);
            if (stretches[_stretch].At > place)
                _stretch = 0;
            while (_stretch + 1 < stretches.Count && stretches[_stretch + 1].At <= place)
                _stretch++;
            var end = _stretch + 1 < stretches.Count ? stretches[_stretch + 1].At : markup.Text.Length;
            return (stretches[_stretch].Source + place - stretches[_stretch].At, end - place);
        }
    }
}
