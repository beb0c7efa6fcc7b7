namespace Extractor.Text;

/// <summary>
/// A set of words that a pass over a whole text asks for at every token. The tokens carry the answer, so that passing over the many
/// tokens that are none of them costs no look into a table. <see cref="VocabularyBuilder.Mark"/> makes it.
/// </summary>
internal readonly record struct WordMark(ushort Bit)
{
    public bool Has(in Token token) => (token.Marks & Bit) != 0;
}
