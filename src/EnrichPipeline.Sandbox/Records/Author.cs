namespace EnrichPipeline.Sandbox.Records;

/// <summary>An author of a record: a person or a group.</summary>
internal sealed record Author(string Family = "", string Given = "")
{
    private static readonly string[] _groupWords =
    [
        "Group",
        "Consortium",
        "Committee",
        "Collaboration",
        "Collaborative",
        "Investigators",
        "Network",
        "Society",
        "Initiative",
        "Association",
        "Organization",
    ];

    /// <summary>Whether the author is a group: it has no given name, but a word that does not occur in names of persons.</summary>
    public bool IsGroup => Given.Length == 0 && Array.Exists(_groupWords, Family.Split(' ').Contains);

    /// <summary>The initials: "R. S.", "RS" and "Robert Stephen" give RS.</summary>
    public string Initials => string.Concat(Given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(InitialsOfPart));

    /// <summary>The name in PubMed's form: family name and initials.</summary>
    public string Short => Initials.Length == 0 ? Family : $"{Family} {Initials}";

    private static string InitialsOfPart(string part) =>
        part.Length <= 4 && part.All(char.IsUpper) ? part : part[..1].ToUpperInvariant();
}
