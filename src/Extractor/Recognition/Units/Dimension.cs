namespace Extractor.Recognition.Units;

/// <summary>Kinds of units; a metric names those that it can have.</summary>
public enum Dimension : byte
{
    /// <summary>No unit beside the number.</summary>
    None,
    Money,

    /// <summary>Money for one of something: USD/share, USD/bbl, USD/t.</summary>
    MoneyRate,
    Percent,
    PercentagePoint,
    BasisPoint,

    /// <summary>A multiple: “1.1 times”, “ten-fold”, “doubled”.</summary>
    Times,

    /// <summary>Points of an index.</summary>
    IndexPoint,

    /// <summary>Counted things: vehicle, employee, store.</summary>
    Count,

    /// <summary>Counted things or physical amounts for a time: bbl/day, vehicle/year, t/day.</summary>
    Rate,

    /// <summary>Lengths of time: year, month, hour; ages too.</summary>
    Duration,
    Length,
    Area,
    Volume,
    Mass,
    Speed,
    Power,
    Energy,
    Voltage,
    Current,
    Charge,
    Temperature,
    Pressure,
    Frequency,
    Data,
    DataRate,
    Angle,
    Force,
    Other,
}
