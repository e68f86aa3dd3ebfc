using System.Net;
using System.Text.RegularExpressions;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Removes all tags from a web page that cannot be parsed; block elements become lines.</summary>
internal static partial class TagStripper
{
    public static string Text(string html)
    {
        var text = Raw().Replace(html, "\n");
        return WebUtility.HtmlDecode(Tag().Replace(Block().Replace(text, "\n"), ""));
    }

    [GeneratedRegex(
        "(?s)<script[ >].*?</script>|<style[ >].*?</style>|<!--.*?-->",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex(
        "</?(?:p|div|li|ol|ul|br|h[1-6]|tr|td|dt|dd|section|article|table)(?:[ /][^<>]{0,500})?>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex("</?[A-Za-z][^<>]{0,2000}>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
