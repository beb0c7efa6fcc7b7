using System.Text.Json;
using Extractor.Store;

namespace Extractor.Pipeline.Output;

/// <summary>What a run did and what the store holds after it, as JSON.</summary>
public static class RunJson
{
    public static void Write(Utf8JsonWriter json, RunCounts counts, StoreStatus status)
    {
        json.WriteStartObject();
        json.WriteNumber("new", counts.Added);
        json.WriteNumber("changed", counts.Edited);
        json.WriteNumber("reread", counts.Reextracted);
        json.WriteNumber("unchanged", counts.Unchanged);
        json.WriteNumber("missing", counts.Missing);
        json.WriteNumber("retired", counts.Retired);
        json.WriteNumber("failed", counts.Failed);
        json.WriteNumber("claims_written", counts.Occurrences);
        json.WriteNumber("unclaimed_written", counts.Unclaimed);
        json.WritePropertyName("store");
        WriteStore(json, status);
        json.WriteEndObject();
    }

    public static void WriteStore(Utf8JsonWriter json, StoreStatus status)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", status.Articles);
        json.WriteNumber("missing_articles", status.MissingArticles);
        json.WriteNumber("retired_articles", status.RetiredArticles);
        json.WriteNumber("occurrences", status.Occurrences);
        json.WriteNumber("claims", status.Claims);
        json.WriteNumber("disputed", status.Disputed);
        json.WriteNumber("retracted", status.Retracted);
        json.WriteNumber("versions", status.Versions);
        json.WriteNumber("unclaimed", status.Unclaimed);
        json.WriteEndObject();
    }
}
