using System.CommandLine;
using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>
/// The options <c>--verdict</c>, <c>--since</c>, <c>--name</c> and <c>--dry-run</c>, which select references for a retry.
/// </summary>
internal sealed class RetryChoice
{
    private readonly Option<Verdict?> _verdict = new("--verdict")
    {
        Description = "Only references that are matched, probable, notFound, unavailable or failed (default: all but matched).",
        HelpName = "VERDICT",
        CustomParser = result =>
        {
            if (
                Enum.TryParse<Verdict>(result.Tokens[0].Value, ignoreCase: true, out var verdict)
                && Enum.IsDefined(verdict)
                && char.IsLetter(result.Tokens[0].Value[0])
            )
                return verdict;
            result.AddError($"'{result.Tokens[0].Value}' is not a verdict.");
            return null;
        },
    };

    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Only references resolved on this day (UTC) or later.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (
                DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            )
                return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            result.AddError($"'{result.Tokens[0].Value}' is not a date; use the form 2026-11-16.");
            return null;
        },
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "Only in articles with this name; * stands for any text.",
        HelpName = "PATTERN",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Only print what would be queued, and its cost.",
    };

    public void AddTo(Command verb, Argument<string?> article)
    {
        verb.Options.Add(_verdict);
        verb.Options.Add(_since);
        verb.Options.Add(_name);
        verb.Options.Add(_dryRun);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(article) is not null && result.GetValue(_name) is not null)
                result.AddError("Use either an article or --name.");
            if (
                result.GetValue(article) is null
                && result.GetResult(_verdict) is null
                && result.GetResult(_since) is null
                && result.GetValue(_name) is null
            )
                result.AddError("Name an article, or use --verdict, --since or --name.");
        });
    }

    /// <summary>Returns the query, or null if none was given.</summary>
    public RetryQuery? In(ParseResult parsed)
    {
        var query = new RetryQuery(parsed.GetValue(_verdict), parsed.GetValue(_since), parsed.GetValue(_name));
        return query == new RetryQuery(null, null, null) ? null : query;
    }

    public bool IsDry(ParseResult parsed) => parsed.GetValue(_dryRun);
}
