using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>Gives a bare number the unit that its neighbours or its metric imply.</summary>
internal sealed class UnitChooser
{
    private static readonly HashSet<string> VehicleMakers = ["carmaker", "electric vehicles"];

    private static readonly HashSet<string> VehicleMetrics = ["sales", "deliveries", "exports", "imports", "production", "shipments", "registrations", "retail sales"];

    public void Choose(Reading reading)
    {
        var quantity = reading.Quantity;
        if (quantity.Unit is { } own)
            reading.Unit = own is "unit" && IsVehicleMaker(reading) ? "vehicle" : own;
        else if (reading.Base is { Unit: { } before } last && Continues(reading, last) && IsAmount(last))
        {
            reading.Unit = before;
            reading.Why.Add($"unit “{before}” as of the number it is told with");
        }
        else if (reading.Entry is { } entry && VehicleMetrics.Contains(entry.Name) && (IsVehicleMaker(reading) || SpeaksOfVehicles(reading)))
        {
            reading.Unit = "vehicle";
            reading.Why.Add("what a carmaker sells, makes or ships is vehicles");
        }
        else if (reading.Entry is { People: true })
            reading.Unit = "employee";
    }

    private static bool Continues(Reading reading, Reading last) =>
        reading.Role is Role.PriorLevel or Role.NewLevel || last.Rule == reading.Rule && last.Entry == reading.Entry || last.Clause == reading.Clause;

    private static bool IsAmount(Reading reading) => reading.Quantity.Dimension is not (Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Times);

    private static bool IsVehicleMaker(Reading reading) => reading.Subject is { Industry: { } industry } && VehicleMakers.Contains(industry);

    private static bool SpeaksOfVehicles(Reading reading) =>
        reading.MetricName.Contains("vehicle", StringComparison.OrdinalIgnoreCase) || reading.MetricName.Contains("car ", StringComparison.OrdinalIgnoreCase) || reading.MetricName.Contains("auto", StringComparison.OrdinalIgnoreCase);
}
