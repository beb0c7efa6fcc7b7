using System.Text.Json;
using Extractor.Pipeline.Options;

namespace Extractor.Tests.Pipeline;

public sealed class PipelineSchemaTests
{
    private static readonly JsonElement Sections = JsonDocument
        .Parse(File.ReadAllText(RepositoryFolder.At("src", "Extractor", "Pipeline", "pipeline.schema.json"))).RootElement.GetProperty("properties");

    [Fact]
    public void Schema_has_exactly_the_keys_that_are_read()
    {
        var described = Sections.EnumerateObject().Where(section => section.Name != OptionKeys.Schema)
            .SelectMany(section => section.Value.GetProperty("properties").EnumerateObject().Select(key => $"{section.Name}.{key.Name}"));

        Assert.Equal(OptionKeys.All.Select(key => key.Path), described);
    }

    [Fact]
    public void Schema_tells_the_same_types_bounds_and_defaults()
    {
        foreach (var key in OptionKeys.All)
        {
            var described = Sections.GetProperty(key.Section).GetProperty("properties").GetProperty(key.Name);
            Assert.Equal(SchemaType(key.Type), described.GetProperty("type").GetString());
            Assert.Equal(JsonSerializer.Serialize(key.Default), described.GetProperty("default").GetRawText().Replace(", ", ",", StringComparison.Ordinal));
            Assert.Equal(key.Minimum, Bound(described, "minimum", double.NegativeInfinity));
            Assert.Equal(key.Maximum, Bound(described, "maximum", double.PositiveInfinity));
        }
    }

    [Fact]
    public void Every_object_of_the_schema_refuses_unknown_keys() =>
        Assert.All(Sections.EnumerateObject().Where(section => section.Name != OptionKeys.Schema), section => Assert.False(section.Value.GetProperty("additionalProperties").GetBoolean()));

    [Fact]
    public void Shipped_configuration_says_the_defaults_and_names_the_schema()
    {
        var path = RepositoryFolder.At("pipeline.json");
        var defaults = PipelineOptions.Default(RepositoryFolder.Path);
        var shipped = PipelineFile.Load(path);

        Assert.Equal(JsonSerializer.Serialize(defaults), JsonSerializer.Serialize(shipped));
        var schema = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty(OptionKeys.Schema).GetString()!;
        Assert.True(File.Exists(RepositoryFolder.At(schema)));
    }

    private static string SchemaType(OptionType type) => type switch
    {
        OptionType.Text => "string",
        OptionType.Texts => "array",
        OptionType.Integer => "integer",
        _ => "number",
    };

    private static double Bound(JsonElement described, string name, double absent) =>
        described.TryGetProperty(name, out var bound) ? bound.GetDouble() : absent;
}
