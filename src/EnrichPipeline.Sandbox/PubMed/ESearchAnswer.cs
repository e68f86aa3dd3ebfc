using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>Writes a search result as esearch does: numbers are strings, and notes are omitted if there are none.</summary>
internal static class ESearchAnswer
{
    public static Answer Error(string message, bool isJson) => isJson
        ? Wrap(new JsonObject { ["ERROR"] = message })
        : Entrez.Xml(new XElement("eSearchResult", new XElement("ERROR", message)));

    public static Answer Json(ESearchResult result)
    {
        var body = new JsonObject { ["count"] = Text(result.Count) };
        if (result.IsCountOnly)
            return Wrap(body);
        body["retmax"] = Text(result.Pmids.Count);
        body["retstart"] = Text(result.Start);
        body["idlist"] = List(result.Pmids);
        body["translationset"] = new JsonArray();
        body["querytranslation"] = result.Translation;
        var notes = result.Notes;
        if (notes.PhrasesNotFound.Count + notes.FieldsNotFound.Count > 0)
            body["errorlist"] = new JsonObject
            {
                ["phrasesnotfound"] = List(notes.PhrasesNotFound),
                ["fieldsnotfound"] = List(notes.FieldsNotFound),
            };
        if (Warnings(result).Count + notes.PhrasesIgnored.Count + notes.QuotedPhrasesNotFound.Count > 0)
        {
            body["warninglist"] = new JsonObject
            {
                ["phrasesignored"] = List(notes.PhrasesIgnored),
                ["quotedphrasesnotfound"] = List(notes.QuotedPhrasesNotFound),
                ["outputmessages"] = List(Warnings(result)),
            };
        }
        return Wrap(body);
    }

    public static Answer Xml(ESearchResult result)
    {
        var count = new XElement("Count", result.Count);
        if (result.IsCountOnly)
            return Entrez.Xml(new XElement("eSearchResult", count));
        var notes = result.Notes;
        return Entrez.Xml(
            new XElement(
                "eSearchResult",
                count,
                new XElement("RetMax", result.Pmids.Count),
                new XElement("RetStart", result.Start),
                new XElement("IdList", result.Pmids.Select(pmid => new XElement("Id", pmid))),
                new XElement("TranslationSet"),
                new XElement("QueryTranslation", result.Translation),
                Entrez.Unless(
                    empty: "ErrorList",
                    Each("PhraseNotFound", notes.PhrasesNotFound),
                    Each("FieldNotFound", notes.FieldsNotFound)
                ),
                Entrez.Unless(
                    empty: "WarningList",
                    Each("PhraseIgnored", notes.PhrasesIgnored),
                    Each("QuotedPhraseNotFound", notes.QuotedPhrasesNotFound),
                    Each("OutputMessage", Warnings(result))
                )
            )
        );
    }

    private static IReadOnlyList<string> Warnings(ESearchResult result) => result.Count == 0 ? ["No items found."] : [];

    private static IEnumerable<XElement> Each(string name, IEnumerable<string> values) => values.Select(value => new XElement(name, value));

    private static Answer Wrap(JsonObject body) => Answer.Json(
        new JsonObject { ["header"] = Entrez.JsonHeader("esearch"), ["esearchresult"] = body });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonArray List(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
}
