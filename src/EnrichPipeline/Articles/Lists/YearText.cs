namespace EnrichPipeline.Articles.Lists;

/// <summary>Finds years of publication in running text.</summary>
internal static class YearText
{
    /// <summary>The place of the first number from 1500 to 2099 that stands by itself (a letter may follow: 1998a), or -1.</summary>
    public static int FindIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] is not ('1' or '2') || i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' && i > 1 && char.IsAsciiDigit(text[i - 2])))
                continue;
            if (IsYear(text.Slice(i, 4)) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4])))
                return i;
        }

        return -1;
    }

    private static bool IsYear(ReadOnlySpan<char> four) =>
        four is (['1', >= '5' and <= '9', _, _] or ['2', '0', _, _])
        && char.IsAsciiDigit(four[2]) && char.IsAsciiDigit(four[3]);
}
