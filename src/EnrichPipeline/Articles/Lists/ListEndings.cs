using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The headings and captions that follow a reference list on pages and in print.</summary>
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

    private static readonly string[] Captions = ["figure ", "fig. ", "fig ", "table ", "scheme ", "box ", "appendix ", "plate ", "abbildung ", "tabelle ", "figura ", "tabla ", "tableau "];

    private static readonly string[] Openers =
    [
        "©", "copyright ©", "copyright (c)", "(c) 19", "(c) 20", "received: ", "received ", "accepted: ", "accepted for publication", "publisher's note", "publisher’s note", "springer nature remains neutral", "how to cite this article", "cite this article", "correspondence to:", "correspondence:", "corresponding author:", "conflict of interest:", "conflicts of interest:", "competing interests:", "acknowledgements:", "acknowledgments:", "funding:", "this is an open access article", "this is an open-access article", "open access this article", "this article is distributed under", "unable to display preview", "manuscript received", "author contributions:", "data availability:", "the authors declare", "edited by ", "reviewed by ", "doi of original article", "downloaded from ", "supplementary information", "supplementary material",
    ];

    /// <summary>Whether the list cannot go on at this line.</summary>
    public static bool EndsList(Passage passage, int line)
    {
        var text = passage[line];
        if (text.Length is > 400 or < 2 || !char.IsUpper(text[0]) && text[0] is not ('©' or '(' or '#' or '*') && char.IsAscii(text[0]) && !char.IsDigit(text[0]))
            return false;
        var apart = passage.Lines[line].Gap > 0 || line == 0 || EndsSentence(passage[line - 1]);
        return apart && (IsHeading(text) || IsCaption(passage, line) || Opens(passage, line));
    }

    /// <summary>Whether the words stand above what is no reference list.</summary>
    public static bool IsHeading(ReadOnlySpan<char> text) =>
        text.Length is > 3 and <= HeadingText.MaxLength
        && Headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(HeadingText.Of(text, stackalloc char[HeadingText.MaxLength]));

    private static bool EndsSentence(ReadOnlySpan<char> line) => line[^1] is '.' or ')' or ']' or '>' || char.IsDigit(line[^1]) || LinkHints.EndsWithHint(line);

    // "Figure 1. Study design"; not "Figure skating and…", and not a wrapped line of a reference.
    private static bool IsCaption(Passage passage, int line)
    {
        var text = passage[line];
        if (passage.Lines[line].Gap == 0)
            return false;
        foreach (var caption in Captions)
        {
            if (text.StartsWith(caption, StringComparison.OrdinalIgnoreCase) && text.Length > caption.Length)
                return char.IsDigit(text[caption.Length]) || text[caption.Length] is 'I' or 'S' or 'A' && (text.Length == caption.Length + 1 || !char.IsLetter(text[caption.Length + 1]));
        }

        return false;
    }

    private static bool Opens(Passage passage, int line)
    {
        var text = passage[line];
        foreach (var opener in Openers)
        {
            if (text.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && (passage.Lines[line].Gap > 0 || text[0] == '©'))
                return true;
        }

        return false;
    }
}
