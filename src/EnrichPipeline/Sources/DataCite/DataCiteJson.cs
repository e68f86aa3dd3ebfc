using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DataCite;

internal sealed record DataCiteList(List<JsonElement>? Data);

internal sealed record DataCiteItem(DataCiteWork? Attributes);

internal sealed record DataCiteTitle(string? Title, string? TitleType);

internal sealed record DataCiteCreator(string? Name, string? GivenName, string? FamilyName, string? NameType);

internal sealed record DataCiteTypes(string? ResourceTypeGeneral, string? ResourceType);

internal sealed record DataCiteContainer(string? Title, string? Volume, string? Issue, string? FirstPage, string? LastPage);

internal sealed record DataCiteRelation(string? RelationType, string? RelatedIdentifier, string? RelatedIdentifierType);

/// <summary>A work as DataCite's REST API returns it. Some members can be of several JSON types, so they are parsed leniently.</summary>
internal sealed record DataCiteWork
{
    public string? Doi { get; init; }

    public List<DataCiteTitle?>? Titles { get; init; }

    public List<DataCiteCreator?>? Creators { get; init; }

    /// <summary>The publisher: a text, or an object with a <c>name</c>.</summary>
    public JsonElement? Publisher { get; init; }

    public JsonElement? PublicationYear { get; init; }

    /// <summary>The container: an object, or an empty list if there is none.</summary>
    public JsonElement? Container { get; init; }

    public DataCiteTypes? Types { get; init; }

    public List<DataCiteRelation?>? RelatedIdentifiers { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LenientText)], MaxDepth = 32)]
[JsonSerializable(typeof(DataCiteList))]
[JsonSerializable(typeof(DataCiteItem))]
[JsonSerializable(typeof(DataCiteContainer))]
internal sealed partial class DataCiteJson : JsonSerializerContext;
