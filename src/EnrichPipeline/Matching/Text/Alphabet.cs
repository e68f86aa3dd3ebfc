namespace EnrichPipeline.Matching.Text;

/// <summary>Maps folded letters to numbers below 64, which a search uses as array indexes.</summary>
internal static class Alphabet
{
    public const int Size = 64;

    public static void Encode(ReadOnlySpan<char> word, Span<byte> letters)
    {
        for (var i = 0; i < word.Length; i++)
            letters[i] = Code(word[i]);
    }

    public static bool AreDigits(ReadOnlySpan<byte> letters) =>
        letters.IndexOfAnyExceptInRange(Code('0'), Code('9')) < 0;

    // Letters of other scripts share the remaining numbers. The only effect of a clash is that two different letters count as the same.
    private static byte Code(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (byte)(letter - 'a'),
        >= '0' and <= '9' => (byte)(letter - '0' + 26),
        _ => (byte)(36 + (letter % 28)),
    };
}
