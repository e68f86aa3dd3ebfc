namespace EnrichPipeline.Model;

/// <summary>Details of notices that their kind and DOI do not express.</summary>
internal static class NoticeDetails
{
    public const string Reinstated = "The retraction was taken back.";
    public const string Published = "Published as an article.";
    public const string DoiMoved = "The DOI now leads to this one.";
    public const string DoiGone = "CrossRef no longer has the DOI.";
    public const string PmidGone = "PubMed no longer has the PMID.";
    public const string OtherDoi = "PubMed gives this DOI to the PMID.";
}
