using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Lists;

/// <summary>
/// Finds the lines of a list that begin with names and a year, or with a name and a title in marks, in scripts without capitals. Where no
/// full stop ends the entries, as in many Japanese and Korean lists, nothing else tells where they begin.
/// </summary>
internal static partial class EastAsianStarts
{
    private const int MinLines = 3;
    private const double MinShare = 0.25;
    private const int Reach = 100;

    private static readonly Regex[] _forms = [YearInBrackets(), YearBetweenCommas(), TitleInMarks()];

    /// <summary>Returns the lines that begin in a form which enough lines of the list have.</summary>
    public static IEnumerable<int> In(DocumentLines document, List<int> lines)
    {
        var whole = lines.FindAll(line => !document.Lines[line].Inside);
        foreach (var form in _forms)
        {
            var alike = whole.FindAll(line => form.IsMatch(Beginning(document, line)));
            if (alike.Count >= MinLines && alike.Count >= MinShare * whole.Count)
                return alike;
        }

        return [];
    }

    // The line may be cut behind its names.
    private static ReadOnlySpan<char> Beginning(DocumentLines document, int line)
    {
        var text = document.Text.AsSpan(document.Lines[line].Start).TrimStart();
        text = text[..Math.Min(Reach, text.Length)];
        return text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;
    }

    // "丸山眞男（1961）『日本の思想』", "박영희·이민호 (2010). 노인복지"
    [GeneratedRegex(
        @"^[\p{Lo}\p{Lm}][\p{Lo}\p{Lm}\s・·,，、=＝&]{1,60}[（(]\d{4}[a-z]?年?[）)][.．:：,，、\s]*[\p{Lo}《『「“""〈<‘']",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YearInBrackets();

    // "费孝通，1998，《乡土中国》"
    [GeneratedRegex(
        @"^[\p{Lo}\p{Lm}][\p{Lo}\p{Lm}\s・·,，、=＝&]{1,60}[，,、.\s]\d{4}[a-z]?年?[，,、.:：\s]{1,3}[《『「“""〈<]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YearBetweenCommas();

    // "丸山眞男『日本の思想』岩波書店、1961年"
    [GeneratedRegex(
        @"^[\p{Lo}\p{Lm}][\p{Lo}\p{Lm}・·,，、=＝\s]{1,24}[：:]?[『「《]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitleInMarks();
}
