namespace Extractor.Recognition.Numbers;

/// <summary>
/// Tells the quantities of a text from those in the middle of long rows of numbers (<see cref="NumberRow"/>). Nothing beside these gives them
/// a unit, and there may be hundreds of thousands: what looks at every quantity leaves them out.
/// </summary>
/// <param name="first">Index of the text's first quantity.</param>
internal sealed class NumberRows(int first)
{
    /// <summary>Shorter rows are not worth the two parts that they make.</summary>
    private const int Shortest = 16;

    private readonly List<Part> _outside = [];
    private int _from = first;
    private int _rowFirst;
    private int _rowEnd = -1;
    private int _lastToken;

    /// <summary>Takes note of a quantity in a row of numbers.</summary>
    /// <param name="index">Its place among the quantities.</param>
    /// <param name="quantity">What <see cref="NumberRow.TryRead"/> read.</param>
    public void Add(int index, QuantityMention quantity)
    {
        if (index != _rowEnd || quantity.First != _lastToken)
        {
            Close();
            _rowFirst = index;
        }
        (_rowEnd, _lastToken) = (index + 1, quantity.End);
    }

    /// <summary>All quantities except those in the middle of rows, in parts that follow each other.</summary>
    /// <param name="count">Number of quantities.</param>
    public IReadOnlyList<Part> Outside(int count)
    {
        Close();
        _outside.Add(new Part(_from, count));
        return _outside;
    }

    private void Close()
    {
        if (_rowEnd - _rowFirst < Shortest)
            return;
        _outside.Add(new Part(_from, _rowFirst + 1));
        _from = _rowEnd - 1;
    }

    /// <summary>Quantities that follow each other.</summary>
    /// <param name="First">Index of the first.</param>
    /// <param name="End">Index behind the last.</param>
    internal sealed record Part(int First, int End);
}
