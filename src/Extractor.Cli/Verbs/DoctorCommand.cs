using System.CommandLine;
using System.Text.Json;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store.Care;

namespace Extractor.Cli.Verbs;

internal sealed class DoctorCommand : VerbCommand
{
    private readonly Option<bool> _json = CommonOptions.Json("The findings as one JSON object.");

    public DoctorCommand(Terminal terminal)
        : base(
            "doctor", "Checks everything that the store promises: the file, spans, keys, evidence, and that merging again gives the same. Changes nothing.", terminal,
            "extractor doctor",
            "extractor doctor --json")
        => Options.Add(_json);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        workspace.RequireStore();
        var path = workspace.Options.Store.Path;
        var report = StoreDoctor.Examine(workspace.Options.Store, TimeProvider.System, cancellation);
        if (arguments.GetValue(_json))
            Terminal.Out.WriteLine(ClaimJson.Line(json => Write(json, path, report)));
        else
            Print(path, report);
        return Task.FromResult(report.IsHealthy ? ExitCode.Success : ExitCode.Findings);
    }

    private void Print(string path, DoctorReport report)
    {
        foreach (var finding in report.Findings)
            Terminal.Out.WriteLine(finding.Message);
        if (report.Left > 0)
            Terminal.Out.WriteLine($"And {PlainText.Count(report.Left, "finding")} more of these kinds.");
        if (report.IsHealthy)
            Terminal.Out.WriteLine($"The store {path} is sound: {PlainText.Count(report.Occurrences, "occurrence")} and {PlainText.Count(report.Claims, "claim")} are as they should be.");
        else
            Terminal.Out.WriteLine("Restore a backup with “extractor restore FILE”, or move the store away and run again to build it anew from the corpus. Please report how it came about.");
    }

    private static void Write(Utf8JsonWriter json, string path, DoctorReport report)
    {
        json.WriteStartObject();
        json.WriteString("store", path);
        json.WriteBoolean("healthy", report.IsHealthy);
        json.WriteNumber("occurrences", report.Occurrences);
        json.WriteNumber("claims", report.Claims);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("check", FieldName.Of(finding.Check));
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("more", report.Left);
        json.WriteEndObject();
    }
}
