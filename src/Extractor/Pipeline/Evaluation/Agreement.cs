namespace Extractor.Pipeline.Evaluation;

/// <summary>What is asked of a claim, each level more of the same.</summary>
public enum Level
{
    /// <summary>The number was found, with its value, range end and unit.</summary>
    Quantity,

    /// <summary>Quantity, and the right subject.</summary>
    Company,

    /// <summary>Quantity, and the right year.</summary>
    Year,

    /// <summary>Quantity, subject and year.</summary>
    Core,

    /// <summary>Core, and metric, kind, direction and modality.</summary>
    Full,

    /// <summary>Full, and bound, basis and both dates to the day.</summary>
    Exact,
}

/// <summary>The levels at which a gold and a found claim agree.</summary>
public readonly record struct Agreement(bool Quantity, bool Company, bool Year, bool Core, bool Full, bool Exact)
{
    public bool this[Level level] => level switch
    {
        Level.Quantity => Quantity,
        Level.Company => Company,
        Level.Year => Year,
        Level.Core => Core,
        Level.Full => Full,
        _ => Exact,
    };

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var level in Enum.GetValues<Level>())
                count += this[level] ? 1 : 0;
            return count;
        }
    }
}
