using System.Text.RegularExpressions;
using AngleSharp.Dom;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Judges elements of a web page by what they are called: their role, classes and id.</summary>
internal static partial class ElementNames
{
    /// <summary>Whether an element is called a list of references, or a part of one.</summary>
    public static bool IsReferences(IElement element) => ListNames().IsMatch(NamesOf(element));

    /// <summary>Whether an element is called a list of references or notes, so that it is not an entry of one.</summary>
    public static bool IsWholeList(IElement element) => WholeListNames().IsMatch(NamesOf(element));

    /// <summary>Whether an element is called a reference.</summary>
    public static bool IsEntry(IElement element) => IsBibliography(element) || EntryNames().IsMatch(NamesOf(element));

    /// <summary>Whether an element is called a footnote or a list of footnotes.</summary>
    public static bool IsNote(IElement element) => NoteNames().IsMatch(NamesOf(element));

    /// <summary>Whether an element is called a footnote as Sphinx calls numbered citations.</summary>
    public static bool IsSphinxNote(IElement element) => NamesOf(element).Contains(" footnote brackets ", StringComparison.Ordinal);

    /// <summary>Whether an element is called recommendations, citing works, navigation and the like.</summary>
    public static bool IsRelated(IElement element) => RelatedNames().IsMatch(NamesOf(element));

    public static bool IsBibliography(IElement element) =>
        element.GetAttribute("role") is "doc-bibliography" or "doc-endnotes" or "doc-biblioentry";

    // Returns "" if the element has no names, or names longer than any that people choose.
    private static string NamesOf(IElement element) => (element.ClassName, element.Id) switch
    {
        (null, null) or ({ Length: > 500 }, _) or (_, { Length: > 200 }) => "",
        var (classes, id) => $" {classes} {id} ",
    };

    [GeneratedRegex(
        @" reference |[ _-](?:references|ref-?list|references?-?(?:list|section|items?)|bibliograph(?:y|ie|ic-list)|biblio(?:-list)?"
        + @"|citations?(?:-list)?|cit-list|citedrefs|literature|c-article-references|refs?)[ _-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex ListNames();

    [GeneratedRegex(
        @" (?:(?:ref|cit|cite[_-]?note|cr|bib|bb|b|r|rf|en|fn|reference|citation)[\w.-]*\d|(?:[\w-]*[_-])?(?:reference|citation"
        + @"|bib-?entry|biblio-?entry|ref|cit)(?:[_-](?:item|entry|content|text|body))? )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex EntryNames();

    [GeneratedRegex(
        " (?:references|refs|ref-?list|bibliography|citation-list|footnotes|footnote-list|endnotes) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex WholeListNames();

    [GeneratedRegex(
        @" (?:(?:fn|en)[:_.-]?\d[\w:.-]*|(?:foot|end)notes?[\w:.-]*) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        PatternTimeout.Milliseconds)]
    private static partial Regex NoteNames();

    [GeneratedRegex(
        @"[ _-](?:related|recommend(?:ed|ations?)?|cited-?by|citing|similar|sidebar|metrics|comments?|toc|navigation|breadcrumbs?|news)[ "
        + @"_-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex RelatedNames();
}
