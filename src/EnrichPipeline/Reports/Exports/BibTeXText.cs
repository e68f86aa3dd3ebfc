using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Text inside the braces of a BibTeX field. BibTeX counts every brace, escaped or not, so none of the text's own may stay.</summary>
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

    /// <summary>Words with a capital are kept from being put into lower case by a bibliography style.</summary>
    public static string? Title(string? title) =>
        title is null ? null : string.Join(' ', title.Split(' ').Select((word, index) => IsKept(word, index) ? $"{{{Of(word)}}}" : Of(word)));

    /// <summary>A name that no style may change.</summary>
    public static string? Name(string? name) => name is null ? null : $"{{{Of(name)}}}";

    /// <summary>For fields that are read letter by letter; a resolver takes the encoded braces for braces.</summary>
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
