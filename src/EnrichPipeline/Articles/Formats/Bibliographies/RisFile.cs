using System.Text;
using System.Text.RegularExpressions;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Bibliographies;

/// <summary>Reads RIS, the export format of reference managers, and PubMed's tagged format (NBIB, MEDLINE).</summary>
internal sealed partial class RisFile : IArticleFormat
{
    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || !FirstLine().IsMatch(Beginning(text)))
            return null;
        var entries = Entries(text).ToList();
        return entries.Exists(entry => entry.Work is not null) ? Bibliography.Read(file, "RIS file", "record", entries) : null;
    }

    private static string Beginning(string text) => text[..Math.Min(text.Length, 1024)];

    /// <summary>Returns the entries: in RIS, from TY to ER; in PubMed's format, from PMID to an empty line.</summary>
    internal static IEnumerable<BibliographyEntry> Entries(string text)
    {
        var isMedline = FirstLine().Match(Beginning(text)).ValueSpan.StartsWith("PMID");
        var (tags, raw, begun) = (new List<(string Tag, StringBuilder Value)>(), new List<string>(), false);
        foreach (var line in TextLines.Of(text))
        {
            var words = line.Of(text).ToString();
            var tag = TagLine().Match(words);
            var name = tag.Success ? tag.Groups["tag"].Value : null;
            if (name is "TY" or "PMID" && (tags.Count == 0 || tags.Exists(field => field.Tag == name)))
            {
                // Some exporters write about themselves before the first entry.
                if (raw.Count > 0 && (tags.Count > 0 || begun))
                    yield return Entry(tags, raw, isMedline);
                (tags, raw, begun) = ([], [], true);
            }

            raw.Add(words);
            if (name == "ER" || isMedline && tags.Count > 0 && string.IsNullOrWhiteSpace(words))
            {
                yield return Entry(tags, raw, isMedline);
                (tags, raw) = ([], []);
            }
            else if (name is not null)
            {
                tags.Add((name, new StringBuilder(tag.Groups["value"].Value.Trim())));
            }
            else if (tags.Count > 0)
            {
                tags[^1].Value.Append(tags[^1].Value.Length > 0 ? " " : "").Append(words.AsSpan().Trim());
            }
        }

        if (raw.Count > 0)
            yield return Entry(tags, raw, isMedline);
    }

    private static BibliographyEntry Entry(List<(string Tag, StringBuilder Value)> tags, List<string> raw, bool isMedline)
    {
        var fields = tags.Where(field => field.Value.Length > 0)
            .ToLookup(field => field.Tag, field => field.Value.ToString(), StringComparer.Ordinal);
        var work =
            tags.Exists(field => field.Tag == "TY") ? RisWork.Of(fields)
            : isMedline || tags.Exists(field => field.Tag == "PMID") ? MedlineWork.Of(fields)
            : null;
        return new BibliographyEntry(
            fields["TY"].Any() ? fields["ID"].FirstOrDefault() : null,
            work is { Title: null, Container: null } ? null : work,
            string.Join(' ', raw));
    }

    [GeneratedRegex(
        @"^(?:TY  ?- ?[A-Z]{2,10}\s*$|PMID-(?: (?:[1-9]\d{0,7})?)?\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternTimeout.Milliseconds)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9]{1,3}) {0,2}-(?: (?<value>.*))?$", RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex TagLine();
}
