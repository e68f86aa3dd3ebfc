namespace EnrichPipeline.Articles.Lists;

/// <summary>A place where a list was looked for in vain: how many entries there would be, how many tell a year or a link, and what is wrong with them.</summary>
internal readonly record struct ListTry(TryOutcome Outcome, int Entries = 0, int Like = 0)
{
    public static ListTry Of(TryOutcome outcome, Passage passage, IReadOnlyList<Entry> entries) =>
        new(outcome, entries.Count, entries.Count(entry => ListCheck.IsLike(passage.Text.AsSpan(entry.Start, entry.End - entry.Start))));
}

/// <summary>Why what was tried is no list of references.</summary>
internal enum TryOutcome
{
    /// <summary>There is no text.</summary>
    Nothing,

    /// <summary>No numbers run 1, 2, 3.</summary>
    NoRun,

    Few,

    /// <summary>Too few entries tell a year or another mark of a source.</summary>
    Unlike,

    /// <summary>The entries do not begin with names.</summary>
    NoNames,

    /// <summary>The numbers begin far below the heading.</summary>
    Late,
}
