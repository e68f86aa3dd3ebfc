using DocumentFormat.OpenXml.Packaging;
using EnrichPipeline.Articles.FirstPage;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Word;

/// <summary>Reads the core properties of a Word document.</summary>
internal static class WordProperties
{
    public static FileProperties Of(WordprocessingDocument document) => new()
    {
        Title = document.PackageProperties.Title,
        Authors = document.PackageProperties.Creator is { } creator ? [creator] : [],
        Doi = Doi.TryParse(document.PackageProperties.Identifier, out var doi) ? doi : null,
    };
}
