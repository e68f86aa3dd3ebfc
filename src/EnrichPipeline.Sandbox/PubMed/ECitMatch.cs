using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>ecitmatch.cgi: citations in, PMIDs out, a line each. Lines that are none are passed over.</summary>
internal sealed class ECitMatch(CitationIndex citations)
{
    public Answer Answer(ApiRequest request)
    {
        var lines = request["bdata"].Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var answers = lines.Select(CitationLine.Parse).OfType<CitationLine>().Select(citations.Match);
        return Serving.Answer.Text(string.Concat(answers.Select(answer => answer + "\n")));
    }
}
