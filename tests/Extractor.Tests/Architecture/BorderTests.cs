using System.Reflection;
using Extractor.Text;

namespace Extractor.Tests.Architecture;

/// <summary>Data goes one way: each stage knows those before it, and no stage knows the pipeline.</summary>
public sealed class BorderTests
{
    private static readonly Assembly Library = typeof(SourceText).Assembly;

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Ingestion"] = ["Text"],
        ["Recognition"] = ["Text"],
        ["Claims"] = ["Text", "Recognition"],
        ["Store"] = ["Text", "Recognition", "Claims"],
        ["Query"] = ["Text", "Recognition", "Claims", "Store"],
        ["Pipeline"] = ["Text", "Ingestion", "Recognition", "Claims", "Store", "Query"],
    };

    [Fact]
    public void Every_type_of_the_library_belongs_to_a_known_stage() =>
        Assert.Empty(Library.GetTypes().Where(type => Stage(type) is not { } stage || !Allowed.ContainsKey(stage)).Where(type => type.Namespace is not null).Select(type => type.FullName));

    [Fact]
    public void Stages_use_only_the_stages_before_them()
    {
        var crossings =
            from type in Library.GetTypes()
            let stage = Stage(type)
            where stage is not null
            from used in Dependencies.Of(type)
            where used.Assembly == Library
            let target = Stage(used)
            where target is not null && target != stage && !Allowed[stage].Contains(target)
            select $"{type.FullName} ({stage}) uses {used.FullName} ({target})";

        Assert.Empty(crossings.Distinct());
    }

    [Fact]
    public void References_inside_method_bodies_are_seen() =>
        Assert.Contains(typeof(Tokenizer), Dependencies.Of(typeof(VocabularyBuilder)));

    [Fact]
    public void Library_knows_no_host_the_pages_know_only_the_library_and_the_command_line_knows_both()
    {
        Assert.Empty(References(Library));
        Assert.Equal(["Extractor.Core"], References(typeof(Extractor.Web.ReviewServer).Assembly));
        Assert.Equal(["Extractor.Core", "Extractor.Web"], References(typeof(Extractor.Cli.Terminal).Assembly));
    }

    private static IEnumerable<string> References(Assembly assembly)
        => assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("extractor", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    private static string? Stage(Type type)
    {
        var parts = (type.Namespace ?? "").Split('.');
        return parts.Length > 1 && parts[0] == "Extractor" ? parts[1] : null;
    }
}
