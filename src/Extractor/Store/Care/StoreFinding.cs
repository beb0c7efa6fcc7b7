namespace Extractor.Store.Care;

/// <summary>Something wrong with a store, in a sentence that says what and where.</summary>
/// <param name="Check">Which check found it.</param>
public sealed record StoreFinding(StoreCheck Check, string Message);
