namespace EnrichPipeline.Matching.Text;

/// <summary>Maps folded letters to numbers below 64, so that a search can index by them.</summary>
internal static class Alphabet
{
    public const int Size = 64;

    public static void Encode(ReadOnlySpan<char> word, Span<byte> letters)
    {
        for (var i = 0; i < word.Length; i++)
            letters[i] = Code(word[i]);
    }

    // Scripts that fold to no Latin letter share the numbers that are left; a clash costs a wrong "same letter", no more.
    private static byte Code(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (byte)(letter - 'a'),
        >= '0' and <= '9' => (byte)(letter - '0' + 26),
        _ => (byte)(36 + (letter % 28)),
    };
}
