namespace Extractor.Store.Entities;

/// <summary>A change of names that cannot be made; the message is a sentence for the user.</summary>
public sealed class NameRefusal(string message) : Exception(message);
