using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>The kinds of works that CrossRef, PubMed and DataCite hold only in part, so that a missing record means nothing.</summary>
internal static class KindsNotHeld
{
    public static bool Include(Citation citation) => citation.Kind is
        CitationKind.Book or CitationKind.Chapter or CitationKind.Thesis or CitationKind.Report or CitationKind.WebPage
        or CitationKind.Patent or CitationKind.PersonalCommunication or CitationKind.Dataset or CitationKind.Abstract;
}
