using System.Security.Cryptography;
using System.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Computes a short hash of the bibliographic fields of a record, to detect changes.</summary>
internal static class RecordFingerprint
{
    private const int Digits = 8;

    public static string Of(BibliographicRecord record)
    {
        IEnumerable<string?> parts =
        [
            record.Type,
            record.Title,
            record.Subtitle,
            record.Container,
            $"{record.Year}",
            record.Volume,
            record.Issue,
            record.Pages,
            record.ArticleNumber,
            .. record.Authors.SelectMany(name => new[] { name.Family, name.Given }),
        ];
        var text = string.Concat(parts.Select(part => $"{part?.Length ?? -1}:{part};"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
    }
}
