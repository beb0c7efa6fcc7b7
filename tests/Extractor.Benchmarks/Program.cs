using Extractor.Benchmarks.Quantities;

switch (args)
{
    case ["quantities", .. var rest]:
        return QuantitiesCommand.Run(rest);
    default:
        Console.Error.WriteLine("usage: quantities IN.json OUT.json");
        return 2;
}
