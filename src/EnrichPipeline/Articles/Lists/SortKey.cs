namespace EnrichPipeline.Articles.Lists;

/// <summary>Encodes the letters by which an alphabetical list sorts an entry as a number.</summary>
internal static class SortKey
{
    private const int Letters = 3;
    private const string Plain = "aaaaaaaceeeeiiiidnooooo-ouuuuypsaaaaaaaceeeeiiiidnooooo-ouuuuypy";

    /// <summary>
    /// Returns the key of an entry, or zero if there is no letter near its start. Letters that differ only by accents have the same key.
    /// </summary>
    public static int Of(ReadOnlySpan<char> entry)
    {
        var (key, count) = (0, 0);
        foreach (var c in entry[..Math.Min(entry.Length, 24)])
        {
            if (!char.IsLetter(c))
            {
                if (count > 0 && c is ' ' or ',')
                    break;
                continue;
            }

            key = key << 8 | Code(c);
            if (++count == Letters)
                break;
        }

        return key << 8 * (Letters - count);
    }

    /// <summary>Returns the first letter of a key.</summary>
    public static int First(int key) => key >> 16;

    // Removes accents without Unicode normalisation, which does nothing if globalization is invariant.
    private static int Code(char c)
    {
        if (c is >= 'À' and <= 'ÿ')
            return Plain[c - 'À'];
        if (c is >= 'Ā' and <= 'ž')
            return Extended(c);
        var lower = char.ToLowerInvariant(c);
        return lower < 128 ? lower : 128 + (lower & 0x7F);
    }

    // Latin Extended-A is in alphabetical order.
    private static char Extended(char c) => c switch
    {
        <= 'ą' => 'a',
        <= 'č' => 'c',
        <= 'đ' => 'd',
        <= 'ě' => 'e',
        <= 'ģ' => 'g',
        <= 'ħ' => 'h',
        <= 'ı' => 'i',
        <= 'ĵ' => 'j',
        <= 'ĸ' =>
            'k',
        <= 'ł' => 'l',
        <= 'ŋ' => 'n',
        <= 'œ' => 'o',
        <= 'ř' => 'r',
        <= 'š' => 's',
        <= 'ŧ' => 't',
        <= 'ų' => 'u',
        <= 'ŵ' => 'w',
        <= 'Ÿ' =>
            'y',
        _ => 'z',
    };
}
