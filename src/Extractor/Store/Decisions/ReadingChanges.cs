namespace Extractor.Store.Decisions;

/// <summary>Readings from written fields, and what differs between two.</summary>
public static class ReadingChanges
{
    /// <exception cref="DecisionRefusal">A field is unknown, a value cannot be read, or the fields do not go together.</exception>
    public static ClaimReading Apply(ClaimReading reading, IReadOnlyDictionary<string, string?> changes)
    {
        foreach (var (name, text) in changes)
        {
            var field = ReadingField.Find(name)
                ?? throw new DecisionRefusal($"A claim has no field “{name}”; the fields are {string.Join(", ", ReadingField.All.Select(one => one.Name))}.", name);
            reading = field.Read(reading, text);
        }
        return Checked(reading);
    }

    /// <summary>The fields that differ, in their order.</summary>
    public static IReadOnlyList<FieldChange> Between(ClaimReading before, ClaimReading after)
        => [.. from field in ReadingField.All
               let was = field.Write(before)
               let becomes = field.Write(after)
               where was != becomes
               select new FieldChange(field.Name, was, becomes)];

    private static ClaimReading Checked(ClaimReading reading)
    {
        if (reading.From > reading.To)
            throw new DecisionRefusal("The period begins after its end: change from or to.", "from");
        if (reading.High < reading.Value)
            throw new DecisionRefusal("The upper end of the range lies below its value.", "high");
        if (reading.High is not null && reading.Bound != Recognition.Numbers.Bound.Between)
            return reading with { Bound = Recognition.Numbers.Bound.Between };
        if (reading.High is null && reading.Bound == Recognition.Numbers.Bound.Between)
            throw new DecisionRefusal("A range needs its upper end: give high, or another bound.", "high");
        return reading;
    }
}
