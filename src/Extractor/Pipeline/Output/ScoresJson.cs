using System.Text.Json;
using Extractor.Pipeline.Evaluation;

namespace Extractor.Pipeline.Output;

/// <summary>Scores as JSON, without the misses.</summary>
public static class ScoresJson
{
    public static void Write(Utf8JsonWriter json, Scores scores)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", scores.Articles);
        json.WriteNumber("gold", scores.Gold);
        json.WriteNumber("extracted", scores.Extracted);
        json.WriteStartObject("levels");
        foreach (var score in scores.Levels)
        {
            json.WriteStartObject(FieldName.Of(score.Level));
            json.WriteNumber("hits", score.Hits);
            json.WriteNumber("precision", score.Precision);
            json.WriteNumber("recall", score.Recall);
            json.WriteNumber("f1", score.F1);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("reliability");
        foreach (var bucket in scores.Reliability)
        {
            json.WriteStartObject();
            json.WriteNumber("from", bucket.From);
            json.WriteNumber("to", bucket.To);
            json.WriteNumber("claims", bucket.Claims);
            json.WriteNumber("mean_confidence", bucket.MeanConfidence);
            json.WriteNumber("right", bucket.Right);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
