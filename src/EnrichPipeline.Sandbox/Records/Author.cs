namespace EnrichPipeline.Sandbox.Records;

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

    /// <summary>Whether it is a group: no given name, and a word that does not occur in names of persons.</summary>
    public bool IsGroup => Given.Length == 0 && Array.Exists(_groupWords, Family.Split(' ').Contains);

    /// <summary>The initials: "R. S.", "RS" and "Robert Stephen" give RS.</summary>
    public string Initials => string.Concat(Given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(InitialsOfPart));

    /// <summary>The form of PubMed: family name and initials.</summary>
    public string Short => Initials.Length == 0 ? Family : $"{Family} {Initials}";

    private static string InitialsOfPart(string part) =>
        part.Length <= 4 && part.All(char.IsUpper) ? part : part[..1].ToUpperInvariant();
}
