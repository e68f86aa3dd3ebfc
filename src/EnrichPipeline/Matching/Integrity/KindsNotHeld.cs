using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Kinds of work of which CrossRef, PubMed and DataCite hold some and lack many: their absence says nothing.</summary>
internal static class KindsNotHeld
{
    public static bool Include(Citation citation) => citation.Kind is
        CitationKind.Book or CitationKind.Chapter or CitationKind.Thesis or CitationKind.Report or CitationKind.WebPage
        or CitationKind.Patent or CitationKind.PersonalCommunication or CitationKind.Dataset or CitationKind.Abstract;
}
