using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Encodes text for a BibTeX field. BibTeX counts even escaped braces, so all braces of the text are replaced.</summary>
internal static class BibTeXText
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null)
            return null;
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
            escaped.Append(Escape(letter) ?? letter.ToString());
        return escaped.ToString();
    }

    /// <summary>Encodes a title and protects its capitalised words from being lower-cased by bibliography styles.</summary>
    public static string? Title(string? title) =>
        title is null
            ? null
            : string.Join(' ', title.Split(' ').Select((word, index) => IsKept(word, index) ? $"{{{Of(word)}}}" : Of(word)));

    /// <summary>Encodes a name and protects it from being changed by bibliography styles.</summary>
    public static string? Name(string? name) => name is null ? null : $"{{{Of(name)}}}";

    /// <summary>Percent-encodes the braces of an identifier, which resolvers decode.</summary>
    public static string? Verbatim(string? id) =>
        id?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static bool IsKept(string word, int index) => word.Skip(index == 0 ? 1 : 0).Any(char.IsUpper);

    private static string? Escape(char letter) => letter switch
    {
        '&' or '%' or '$' or '#' or '_' => "\\" + letter,
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        _ => null,
    };
}
