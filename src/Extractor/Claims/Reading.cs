using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;

namespace Extractor.Claims;

/// <summary>What a number does in its clause.</summary>
internal enum Role
{
    Level,

    /// <summary>“rose to 5bn”.</summary>
    NewLevel,

    /// <summary>“from 4.5bn”, “compared with 4.5bn”.</summary>
    PriorLevel,
    Change,
    Share,

    /// <summary>“…, or 30 cents a share”: the same fact in other terms.</summary>
    Alternative,

    /// <summary>“785m euros ($1bn)”.</summary>
    Conversion,
}

/// <summary>One number on its way to a claim; the choosers fill it in turn.</summary>
internal sealed class Reading(QuantityMention quantity, Clause clause)
{
    public QuantityMention Quantity { get; } = quantity;

    public Clause Clause { get; } = clause;

    public Role Role { get; set; }

    public Direction? Direction { get; set; }

    /// <summary>The reading before it that it continues: what “from”, “to”, “or” and brackets go back to; null for none.</summary>
    public Reading? Base { get; set; }

    /// <summary>The same fact as <see cref="Base"/> in other terms: it shares all but number and unit.</summary>
    public bool IsTwin { get; set; }

    /// <summary>Told of an earlier time than the text around it.</summary>
    public bool IsEarlier { get; set; }

    /// <summary>First token of the word that gives the role (“rose”, “from”); -1 for none.</summary>
    public int Cue { get; set; } = -1;

    /// <summary>The first token to the left that is no filler, bound or period: the number's governor.</summary>
    public int Left { get; set; }

    /// <summary>A period that stands between governor and number: “from year-ago 12.5 mln”.</summary>
    public PeriodMention? Attached { get; set; }

    public MetricMention? Metric { get; set; }

    public MetricEntry? Entry { get; set; }

    public string MetricName { get; set; } = "";

    public string? Unit { get; set; }

    public EntityMention? Subject { get; set; }

    public PeriodMention? Period { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public Basis? Basis { get; set; }

    public Modality Modality { get; set; }

    public string? SaidBy { get; set; }

    public Extractor.Text.TextSpan? Speaker { get; set; }

    /// <summary>Name of the pattern that gave the metric.</summary>
    public string Rule { get; set; } = "";

    public List<string> Why { get; } = [];

    /// <summary>The steps that were taken, by name; <see cref="ConfidenceModel"/> weighs them.</summary>
    public List<string> Evidence { get; } = [];

    /// <summary>0 to 1; set when the reading is finished.</summary>
    public double Confidence { get; set; }

    public bool IsChangeUnit => Quantity.Dimension is Recognition.Units.Dimension.Percent or Recognition.Units.Dimension.PercentagePoint or Recognition.Units.Dimension.BasisPoint or Recognition.Units.Dimension.Times;

    public void Name(MetricEntry? entry, string name, string rule) => (Entry, MetricName, Rule) = (entry, name, rule);

    public void Doubt(string evidence, string why)
    {
        Evidence.Add(evidence);
        Why.Add(why);
    }
}
