using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources;

/// <summary>
/// Validates the settings that all sources have in common: the address, the contact for public hosts, and values that become headers.
/// </summary>
internal static class CommonSourceValidation
{
    /// <summary>
    /// Returns the problems, each as a sentence on what is wrong and what to set. No sentence repeats a value, which may be secret.
    /// </summary>
    /// <param name="limits">The problems of the limits, which apply to public hosts only.</param>
    public static ValidateOptionsResult Validate(
        string section, string baseUrl, string? email, string? key, Func<Uri, bool> isPublic, IEnumerable<string> limits)
    {
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) || !IsUsable(url))
            return ValidateOptionsResult.Fail($"{section}:BaseUrl must be an http or https address without user, query or fragment.");
        string[] broken =
        [
            .. BrokenContact(email, isPublic(url)),
            .. BrokenTransport(section, url, isPublic(url)),
            .. BrokenKey(section, key),
            .. isPublic(url) ? limits : [],
        ];
        return broken is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(broken);
    }

    private static bool IsUsable(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url is { UserInfo: "", Query: "", Fragment: "" };

    private static IEnumerable<string> BrokenContact(string? email, bool isPublic)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            if (isPublic)
                yield return EnrichPipelineOptions.ContactRequired;
        }
        else if (!Contact.IsAddress(email))
            yield return "EnrichPipeline:ContactEmail is not an e-mail address.";
        else if (isPublic && Contact.IsPlaceholder(email))
            yield return "EnrichPipeline:ContactEmail is a placeholder: CrossRef and NCBI need an address at which someone reads mail.";
    }

    private static IEnumerable<string> BrokenTransport(string section, Uri url, bool isPublic)
    {
        if (isPublic && url.Scheme != Uri.UriSchemeHttps)
            yield return $"{section}:BaseUrl must be https for a public host.";
    }

    private static IEnumerable<string> BrokenKey(string section, string? key)
    {
        if (!string.IsNullOrEmpty(key) && !Contact.IsKey(key))
            yield return $"The key or token in {section} contains spaces, control characters or non-ASCII characters.";
    }
}
