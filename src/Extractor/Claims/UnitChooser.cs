using Extractor.Recognition.Units;

namespace Extractor.Claims;

/// <summary>Gives a bare number the unit that its neighbours or its metric imply.</summary>
internal sealed class UnitChooser
{
    private static readonly HashSet<string> VehicleMakers = ["carmaker", "electric vehicles"];

    private static readonly HashSet<string> AircraftMetrics = ["deliveries", "production", "orders", "order cancellations"];

    /// <summary>What a carmaker's goods are counted by, and any maker's once the text has named them.</summary>
    internal static readonly HashSet<string> VehicleMetrics = ["sales", "deliveries", "exports", "imports", "production", "shipments", "registrations", "retail sales"];

    public void Choose(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        var quantity = reading.Quantity;
        if (quantity.Unit is { } own)
            reading.Unit = own is "unit" && IsVehicleMaker(reading) ? "vehicle" : own is "FRF" && IsSwiss(reading) ? "CHF" : PerShare(reading, own);
        else if (reading.Unit is not null)
            return;
        else if (quantity.Dimension == Dimension.None && reading.Base is null or { Unit: null } && IsMoney(reading.Entry) && discourse.Currency is { } currency)
        {
            reading.Unit = currency;
            reading.Why.Add($"the table leaves the currency out: {currency} as elsewhere in the text");
        }
        else if (quantity.Dimension == Dimension.None && layout.Is(quantity.End, layout.Words.Worth) && discourse.Currency is { } told)
        {
            reading.Unit = told;
            reading.Why.Add($"what something is worth is money: {told} as elsewhere in the text");
        }
        else if (layout.Cue(reading.Left).Is(CueKinds.Relative) && layout.Is(reading.Left - 1, layout.Words.Of) && reading.Base is { Unit: { } whole } && IsAmount(reading.Base))
        {
            reading.Unit = whole;
            reading.Why.Add($"a part of what is told in {whole}");
        }
        else if (reading.Entry is { Counted: true } && quantity.Dimension == Dimension.None && reading.Metric is not null && reading.Base is { Unit: not null } other && other.MetricName != reading.MetricName)
            OfMeasure(reading);
        else if (reading.Base is { Quantity.Dimension: Dimension.Count, Unit: { } counted })
            reading.Unit = counted;
        else if (reading.Base is { Unit: { } before } last && Continues(reading, last) && IsAmount(last) && (last.Quantity.Dimension != Dimension.Money || reading.Role is Role.PriorLevel or Role.NewLevel || reading.Entry is { } money && money.Dimensions.Contains(Dimension.Money) && !money.Dimensions.Contains(Dimension.Count)))
        {
            reading.Unit = before.EndsWith("/share", StringComparison.Ordinal) && quantity.Step >= 1_000 ? before[..before.IndexOf('/')] : before;
            reading.Why.Add($"unit “{reading.Unit}” as of the number it is told with");
        }
        else if (reading.Entry is { } entry && VehicleMetrics.Contains(entry.Name) && (IsVehicleMaker(reading) || SpeaksOfVehicles(reading)))
        {
            reading.Unit = "vehicle";
            reading.Why.Add("what a carmaker sells, makes or ships is vehicles");
        }
        else if (reading.Entry is { People: true })
            reading.Unit = "employee";
        else if (reading.MetricName == "exchange rate" && quantity.Dimension == Dimension.None && reading.Subject is { } quoted && CurrencyNames.CodeOf(quoted.Name) is { } code and not "USD" && IsPerDollar(layout, quantity.End))
        {
            reading.Unit = $"{(code is "FRF" && IsSwiss(reading) ? "CHF" : code)}/USD";
            reading.Why.Add($"{quoted.Name} for a dollar");
        }
        else if (reading.Entry is { Counted: true } && reading.Quantity.Dimension == Dimension.None)
            OfMeasure(reading);
        else if (reading is { Role: Role.Change, Entry.Name: "index", Quantity.Dimension: Dimension.None })
        {
            reading.Unit = "point";
            reading.Why.Add("an index moves by points");
        }
        else if (reading.Entry is { } flown && AircraftMetrics.Contains(flown.Name) && reading.Subject?.Industry == "aerospace" && reading.Quantity.Dimension == Dimension.None)
        {
            reading.Unit = "aircraft";
            reading.Why.Add("what a maker of aircraft sells, makes or delivers is aircraft");
        }
        else if (reading.Entry is { } goods && VehicleMetrics.Contains(goods.Name) && quantity.Dimension == Dimension.None && discourse.Goods is { Unit: { } kind } named && named.Subject?.Entity == reading.Subject?.Entity)
        {
            reading.Unit = kind;
            reading.Why.Add($"counted in {kind}, as the goods told before");
        }
    }

    /// <summary>“subscribers grew to 4 million”: named by what it counts.</summary>
    private static void OfMeasure(Reading reading)
    {
        reading.Unit = NounLexicon.Singularise(reading.MetricName.AsSpan(reading.MetricName.LastIndexOf(' ') + 1));
        reading.Why.Add($"what is counted is {reading.MetricName}");
    }

    /// <summary>“to 108.48 per dollar”, “7.04 to the dollar”.</summary>
    private static bool IsPerDollar(SentenceLayout layout, int next) =>
        (layout.Is(next, layout.Words.Per) || layout.Is(next, layout.Words.To) || layout.Is(next, layout.Words.Against)) && (IsDollar(layout, next + 1) || layout.Is(next + 1, layout.Words.Articles) && IsDollar(layout, next + 2));

    private static bool IsDollar(SentenceLayout layout, int token) => layout.Is(token, layout.Words.DollarOnly) || layout.Entity(token) is { Country: "US" } && layout.Is(token + 1, layout.Words.DollarOnly);

    private static bool IsMoney(MetricEntry? entry) =>
        entry is not null && entry.Dimensions.Contains(Dimension.Money) && !entry.Dimensions.Contains(Dimension.Count);

    /// <summary>A franc without country is French until the euro came, but that of a Swiss company is Swiss.</summary>
    private static bool IsSwiss(Reading reading) => reading.Subject?.Country == "CH" || reading.To?.Year >= 2002;

    /// <summary>“31 to 33 cents per share, against an earlier 50 to 55 cents”, “$60 a barrel, up from $55”.</summary>
    private static string PerShare(Reading reading, string unit) =>
        reading.Entry?.Name is "earnings per share" or "loss per share" && reading.Quantity is { Dimension: Dimension.Money, Value: < 1_000 } ? unit + "/share"
        : reading.Base is { Unit: { } before } last && before.StartsWith(unit + "/", StringComparison.Ordinal) && IsAsLarge(reading.Quantity.Value, last.Quantity.Value) && reading.Role is Role.PriorLevel or Role.NewLevel or Role.Change ? before : unit;

    /// <summary>“$60 a barrel, up from $55”, unlike “$60 a barrel, up to $5 million”.</summary>
    private static bool IsAsLarge(decimal value, decimal other) => value <= 20 * other && other <= 100 * value;

    /// <summary>“declined 75.4 mln to 104.0”: a bare number beside a scaled one is told in the same scale; 1 when it is not.</summary>
    public static decimal Scale(Reading reading, string number, string baseNumber)
    {
        if (reading.Quantity.Dimension != Dimension.None || reading.Quantity.High is not null || reading.Role is not (Role.PriorLevel or Role.NewLevel) || reading.Base is not { } last)
            return 1;
        if (!number.Contains('.') || !decimal.TryParse(Digits(baseNumber), System.Globalization.CultureInfo.InvariantCulture, out var printed) || printed == 0)
            return 1;
        var scale = last.Quantity.Value / printed;
        return scale is 1_000 or 1_000_000 or 1_000_000_000 && reading.Quantity.Value < 1_000 ? scale : 1;
    }

    private static string Digits(string number) => new([.. number.Where(c => char.IsAsciiDigit(c) || c == '.')]);

    private static bool Continues(Reading reading, Reading last) =>
        reading.Role is Role.PriorLevel or Role.NewLevel || last.Rule == reading.Rule && last.Entry == reading.Entry || last.Clause == reading.Clause;

    private static bool IsAmount(Reading reading) => reading.Quantity.Dimension is not (Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Times);

    private static bool IsVehicleMaker(Reading reading) => reading.Subject is { Industry: { } industry } && VehicleMakers.Contains(industry);

    private static bool SpeaksOfVehicles(Reading reading) =>
        reading.MetricName.Contains("vehicle", StringComparison.OrdinalIgnoreCase) || reading.MetricName.Contains("car ", StringComparison.OrdinalIgnoreCase) || reading.MetricName.Contains("auto", StringComparison.OrdinalIgnoreCase);
}
