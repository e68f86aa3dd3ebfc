using System.Buffers;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Names that stand where authors were to be filled in.</summary>
internal static class PlaceholderNames
{
    private static readonly HashSet<string> _families =
        ["author", "authors", "lastname", "surname", "familyname", "firstname", "doe", "roe", "placeholder", "unknown", "xxx", "xx", "tbd", "tba", "foo", "name", "someone", "anonymous author"];

    private static readonly HashSet<string> _whole = ["john smith", "jane smith", "smith john", "smith jane", "max mustermann", "mustermann max", "first last", "last first", "given family"];

    private static readonly SearchValues<char> _initials = SearchValues.Create("ABCXYZ");

    /// <summary>Whether most of the authors are no names; a real Doe among others is none.</summary>
    public static bool Fill(IReadOnlyList<PersonName> authors) =>
        authors.Count > 0 && authors.Count(Is) * 2 > authors.Count;

    private static bool Is(PersonName name)
    {
        var family = TextFold.Fold(name.Family);
        return _families.Contains(family)
            || _whole.Contains(TextFold.Fold($"{name.Given} {name.Family}"))
            || (family.Length == 1 && name.Family.AsSpan().ContainsAny(_initials));
    }
}
