using Extractor.Text;

namespace Extractor.Ingestion;

/// <summary>Turns places in a text that was decoded out of a file into places in that file; what does not stand there verbatim loses its place.</summary>
/// <param name="outer">Where stretches of the decoded text stand in the file, in order.</param>
internal sealed class OuterPlaces(IReadOnlyList<OriginSpan> outer)
{
    public Draft Of(Draft draft) => draft with
    {
        Blocks = [.. draft.Blocks.Select(block => block with { Lines = [.. block.Lines.Select(Of)] })],
        Metadata = draft.Metadata with { TitleInFile = draft.Metadata.TitleInFile is { } title ? Of(title) : null },
        Removed = [.. draft.Removed.Select(removed => removed with { Original = Of(removed.Original) })],
    };

    public MappedText Of(MappedText inner)
    {
        List<OriginSpan> origin = [];
        foreach (var part in inner.Origin)
        {
            TextSpan wanted = new(part.Original, part.Original + part.Clean.Length);
            for (var i = FirstAt(wanted.Start); i < outer.Count && outer[i].Clean.Start < wanted.End; i++)
            {
                var from = Math.Max(outer[i].Clean.Start, wanted.Start);
                var to = Math.Min(outer[i].Clean.End, wanted.End);
                if (from < to)
                    origin.Add(new OriginSpan(new TextSpan(part.Clean.Start + from - wanted.Start, part.Clean.Start + to - wanted.Start), outer[i].Original + from - outer[i].Clean.Start));
            }
        }
        return new MappedText(inner.Text, origin);
    }

    /// <summary>From the first to the last character that stands in the file; empty when none does.</summary>
    private TextSpan Of(TextSpan inner)
    {
        int? start = null;
        var end = 0;
        for (var i = FirstAt(inner.Start); i < outer.Count && outer[i].Clean.Start < inner.End; i++)
        {
            var from = Math.Max(outer[i].Clean.Start, inner.Start);
            start ??= outer[i].Original + from - outer[i].Clean.Start;
            end = outer[i].Original + Math.Min(outer[i].Clean.End, inner.End) - outer[i].Clean.Start;
        }
        return start is { } first && end >= first ? new TextSpan(first, end) : new TextSpan(start ?? 0, start ?? 0);
    }

    /// <summary>Index of the first stretch that ends behind a place.</summary>
    private int FirstAt(int place)
    {
        int low = 0, high = outer.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (outer[middle].Clean.End <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
