using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>ecitmatch.cgi: answers each line that has a citation with a line that has its PMID. Malformed lines are skipped.</summary>
internal sealed class ECitMatch(CitationIndex citations)
{
    public Answer Answer(ApiRequest request)
    {
        var lines = request["bdata"].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var answers = lines.Select(CitationLine.Parse).OfType<CitationLine>().Select(citations.Match);
        return Serving.Answer.Text(string.Concat(answers.Select(answer => answer + "\n")));
    }
}
