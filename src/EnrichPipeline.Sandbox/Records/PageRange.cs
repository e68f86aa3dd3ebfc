namespace EnrichPipeline.Sandbox.Records;

/// <summary>Splits printed pages such as "1849-59" or "S24–S30".</summary>
internal readonly record struct PageRange(string First, string Last)
{
    public static PageRange Parse(string pages)
    {
        var parts = pages.Split(['-', '–', '—', '‐', '‑'], 2, StringSplitOptions.TrimEntries);
        return parts is [var first, var last] ? new(first, Complete(first, last)) : new(pages.Trim(), "");
    }

    /// <summary>The form of older PubMed records: the last page without the leading digits of the first, such as 1849-59.</summary>
    public string Shortened
    {
        get
        {
            if (Last.Length == 0 || Last == First)
                return First;
            if (Last.Length != First.Length)
                return $"{First}-{Last}";
            var shared = First.AsSpan().CommonPrefixLength(Last);
            return $"{First}-{Last[shared..]}";
        }
    }

    private static string Complete(string first, string last) =>
        last.Length < first.Length && last.All(char.IsAsciiDigit) ? first[..^last.Length] + last : last;
}
