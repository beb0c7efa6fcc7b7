namespace Extractor.Ingestion.Html;

/// <summary>Names of elements whose end tags authors leave out, and of those that bound them.</summary>
[Flags]
internal enum TagSet
{
    None = 0,
    P = 1,
    Li = 2,
    Definition = 4,
    Cell = 8,
    Row = 16,
    RowGroup = 32,
    Option = 64,
    List = 128,
    Table = 256,
    Select = 512,
    DefinitionList = 1024,
    Button = 2048,
    Container = 4096,
}
