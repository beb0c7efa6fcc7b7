using System.Text.Json;
using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;

namespace Extractor.Pipeline.Output;

/// <summary>A mention as one line of JSON: <c>type</c> tells which fields follow.</summary>
public static class MentionJson
{
    /// <summary>All mentions in the order of the text.</summary>
    public static IEnumerable<Mention> InOrder(Mentions mentions) =>
        mentions.Quantities.Concat<Mention>(mentions.NonQuantities).Concat(mentions.Periods).Concat(mentions.Entities).OrderBy(mention => mention.Span);

    public static string TypeOf(Mention mention) => mention switch
    {
        QuantityMention => "quantity",
        NonQuantityMention => "non_quantity",
        PeriodMention => "period",
        EntityMention => "entity",
        _ => throw new ArgumentException($"{mention.GetType().Name} has no JSON form.", nameof(mention)),
    };

    public static void Write(Utf8JsonWriter json, string article, Mention mention, string text)
    {
        json.WriteStartObject();
        json.WriteString("article", article);
        json.WriteString("type", TypeOf(mention));
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteString("text", mention.Span.Of(text));
        switch (mention)
        {
            case QuantityMention quantity:
                Write(json, quantity, text);
                break;
            case NonQuantityMention other:
                json.WriteString("reason", FieldName.Of(other.Reason));
                json.WriteString("detail", other.Detail);
                break;
            case PeriodMention period:
                Write(json, period);
                break;
            case EntityMention entity:
                Write(json, entity);
                break;
        }
        json.WriteString("rule", mention.Rule);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QuantityMention quantity, string text)
    {
        json.WriteString("number", quantity.NumberSpan.Of(text));
        ClaimJson.WriteDecimal(json, "value", quantity.Value);
        ClaimJson.WriteDecimal(json, "high", quantity.High);
        json.WriteString("bound", FieldName.Of(quantity.Bound));
        json.WriteString("unit", quantity.Unit);
        json.WriteString("dimension", FieldName.Of(quantity.Dimension));
        json.WriteString("noun", quantity.NounSpan?.Of(text));
        json.WriteString("change", FieldName.Of(quantity.Change));
        json.WriteBoolean("negative", quantity.Negative);
        json.WriteString("note", quantity.Note);
    }

    private static void Write(Utf8JsonWriter json, PeriodMention period)
    {
        json.WriteString("kind", FieldName.Of(period.Kind));
        json.WriteString("from", FieldName.Of(period.From));
        json.WriteString("to", FieldName.Of(period.To));
        json.WriteString("anchor", FieldName.Of(period.Anchor));
        json.WriteBoolean("comparison", period.Comparison);
        json.WriteString("why", period.Why);
    }

    private static void Write(Utf8JsonWriter json, EntityMention entity)
    {
        json.WriteNumber("entity", entity.Entity);
        json.WriteString("name", entity.Name);
        json.WriteString("lexicon_name", entity.LexiconName);
        json.WriteString("kind", FieldName.Of(entity.Kind));
        json.WriteString("resolution", FieldName.Of(entity.Resolution));
        json.WriteBoolean("possessive", entity.Possessive);
        json.WriteString("parent", entity.Parent);
        json.WriteString("industry", entity.Industry);
        json.WriteString("country", entity.Country);
        json.WriteBoolean("uncertain", entity.Uncertain);
        json.WriteString("why", entity.Why);
    }
}
