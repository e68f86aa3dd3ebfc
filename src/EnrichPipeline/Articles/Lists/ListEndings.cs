using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Tells the headings and captions that follow a reference list on pages and in print.</summary>
internal static class ListEndings
{
    private static readonly FrozenSet<string> Headings = new[]
    {
        "copyright information", "copyright", "copyright and license", "copyright and licence", "authors and affiliations", "author and affiliations", "affiliations", "author affiliations", "authors' affiliations", "author information", "authors information", "about the author", "about the authors", "authors",
        "acknowledgements", "acknowledgments", "acknowledgement", "acknowledgment", "danksagung", "remerciements", "agradecimientos", "agradecimentos", "ringraziamenti", "podziękowania", "благодарности", "致谢", "谢辞", "謝辞",
        "author contributions", "authors' contributions", "authors’ contributions", "author contribution", "contributions", "corresponding author", "correspondence", "correspondence to", "contact",
        "supplementary material", "supplementary materials", "supplementary information", "supplementary data", "supplementary files", "supplemental material", "supplemental data", "supplemental information", "supporting information", "electronic supplementary material", "additional files", "additional file", "additional information", "supporting material",
        "appendix", "appendices", "appendix a", "appendix b", "appendix 1", "annex", "anhang", "annexe", "apéndice", "apêndice",
        "figures", "figure legends", "figure captions", "legends to figures", "legends", "tables", "list of figures", "list of tables", "figures and tables", "tables and figures",
        "about this article", "about this chapter", "cite this article", "cite this chapter", "cite this paper", "cite this", "how to cite", "how to cite this article", "citation", "citation formats", "download citation", "download references", "rights and permissions", "rights & permissions", "permissions", "reprints and permissions", "reprints & permissions",
        "personalised recommendations", "personalized recommendations", "recommended articles", "related articles", "similar articles", "similar content being viewed by others", "cited by", "citing articles", "citing literature", "metrics", "article metrics", "altmetric", "comments", "view comments", "associated data", "advertisement", "buy options", "subjects", "keywords", "key words", "share this article", "this article is cited by", "further information", "publication history", "article information", "publication types", "mesh terms", "substances", "linkout - more resources", "footnotes", "footnote", "endnotes and acknowledgements",
        "publisher's note", "publisher’s note", "publisher note", "publisher information", "publisher", "editorial history", "peer review information", "peer review", "open access", "license", "licence", "licenses",
        "funding", "funding information", "funding statement", "financial support", "financial disclosure", "conflict of interest", "conflicts of interest", "conflict of interest statement", "competing interests", "competing interest", "competing financial interests", "declaration of competing interest", "declaration of interest", "declarations", "disclosure", "disclosures", "disclosure statement", "ethics declarations", "ethics statement", "ethical approval", "consent for publication", "data availability", "data availability statement", "availability of data and materials", "code availability", "abbreviations", "glossary", "index", "nomenclature", "list of abbreviations", "biographies", "biography", "author biographies", "received", "accepted", "highlights", "unable to display preview", "download preview pdf", "back to top", "top of page", "unable to display preview. download preview pdf",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "Appendix B: Data", "Figure 3.", "Discussion Papers 2004": the first words of headings and captions that end a list.
    private static readonly string[] Openers =
    [
        "appendi", "anhang", "anlage", "annex", "apéndice", "apêndice", "приложение", "acknowledg", "danksagung", "figure ", "fig. ", "fig ", "table ", "scheme ", "plate ", "abbildung ", "abb. ", "tabelle ", "tab. ", "figura ",
        "tabla ", "tableau ", "about the author", "zum autor", "zu den autor", "curriculum vitae", "index", "supplement", "anschrift", "korrespondenz", "conclusion", "summary", "zusammenfassung", "abstract", "introduction", "einleitung",
        "chapter ", "kapitel ", "discussion papers", "working papers", "veröffentlichungen", "publikationen", "résumé", "resumen", "contact", "kontakt", "competing", "conflict", "funding", "©", "copyright", "received", "accepted",
        "publisher's note", "publisher’s note", "springer nature remains", "how to cite", "cite this", "correspondence", "corresponding author", "this is an open", "open access this", "this article is", "this paper has been", "this manuscript",
        "unable to display", "manuscript received", "author ", "authors", "data availability", "the authors declare", "edited by ", "reviewed by ", "downloaded from ", "in dieser reihe", "bisher erschienen", "e-mail", "email",
    ];

    private static readonly string[] Captions =
        ["figure ", "fig. ", "fig ", "table ", "scheme ", "plate ", "abbildung ", "abb. ", "tabelle ", "tab. ", "figura ", "tabla ", "tableau "];

    /// <summary>Whether the words stand above what is no reference list.</summary>
    public static bool IsHeading(ReadOnlySpan<char> text) =>
        text.Length is > 3 and <= HeadingText.MaxLength
        && Headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(text, stackalloc char[HeadingText.MaxLength]));

    /// <summary>Whether the text is the caption of a figure or table: a word for it, and a number.</summary>
    public static bool IsCaption(ReadOnlySpan<char> text)
    {
        foreach (var word in Captions)
        {
            if (
                text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && text.Length > word.Length
                && char.IsAsciiDigit(text[word.Length])
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether the first words are those of a heading, a caption or a note that ends a list.</summary>
    public static bool BeginsLikeOne(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("0123456789. ");
        foreach (var opener in Openers)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
