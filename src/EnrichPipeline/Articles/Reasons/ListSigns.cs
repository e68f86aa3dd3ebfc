namespace EnrichPipeline.Articles.Reasons;

/// <summary>The structural evidence of a page that a list holds the references.</summary>
[Flags]
public enum ListSigns
{
    /// <summary>Nothing but its entries, which read like references.</summary>
    None = 0,

    /// <summary>It stands under a heading that says so.</summary>
    UnderHeading = 1,

    /// <summary>It, or what it stands in, has a role or name that says so.</summary>
    Named = 2,

    /// <summary>Most of its entries have such names.</summary>
    EntriesNamed = 4,
}
