using System.CommandLine;

namespace EnrichPipeline.Cli;

/// <summary>The texts of <c>--help</c> apart from the options.</summary>
internal static class HelpTexts
{
    public const string Root = "Finds the DOI and PMID of every reference of scholarly articles.";
    public const string Article = "Enriches articles at once: writes NAME.json and NAME.html for each, and prints a table.";
    public const string References = "Resolves references, one per line; writes a JSON line for each, in order.";
    public const string Parse =
        "Reads the fields of references, one per line; writes a JSON line for each, in order; needs no network and no settings.";
    public const string Split = "Splits an article into its references, as JSON lines; needs no network and no settings.";
    public const string Export = "Exports enriched documents for reference managers, spreadsheets, publishers or reading.";
    public const string Diff = "Lists the changes between two documents; exits with 0 if there are none, with 1 otherwise.";
    public const string Serve = "Watches for dropped articles and enriches them, until stopped.";
    public const string Status = "Shows the progress of articles, the queues, the usage of the API quotas, and what to do.";
    public const string Retry =
        "Queues references that are not matched, of one article or of all that a query selects; a running serve resolves them.";
    public const string Sandbox = "Runs a local stand-in for CrossRef, PubMed, DataCite and doi.org, until stopped.";
    public const string Mcp = "Serves the tools of enrich to an assistant: a Model Context Protocol server on stdin and stdout.";
    public const string Completion = "Prints the script that completes commands and options in a shell.";
    public const string Check = "Measures accuracy over labelled references, against a sandbox.";

    private const string ExitCodes = """
        Settings come from appsettings.json in this folder, from environment variables and from options;
        later ones override earlier ones. The public services need a contact address:
          EnrichPipeline__ContactEmail=you@your.domain

        Exit codes:
          0  success                           3  a setting is missing or wrong
          1  some references are unavailable   4  some input could not be read
             or failed                         130  interrupted
          2  wrong usage                       5  with --fail-on: references need a person
        """;

    private static readonly Dictionary<string, string> _examples = new()
    {
        ["article"] = """
              enrich article paper.txt --sandbox
              enrich article *.txt --out enriched
            """,
        ["references"] = """
              enrich references list.txt --out ids.jsonl
              grep -i trial list.txt | enrich references - | jq -r .doi
            """,
        ["parse"] = """
              enrich parse references.txt
              enrich parse references.txt --format bibtex --out references.bib
            """,
        ["split"] = """
              enrich split paper.txt | jq -r .text | enrich references -
              enrich split paper.txt --explain > references.jsonl
            """,
        ["export"] = """
              enrich export enriched/paper.txt.json --format bibtex --out paper.bib
              enrich export enriched --format csl-json --out all.json
              enrich export enriched/paper.txt.json --format corrected
              enrich export enriched/paper.txt.json --format text --article paper.txt
            """,
        ["diff"] = """
              enrich diff last-year/paper.txt.json enriched/paper.txt.json
            """,
        ["serve"] = """
              enrich serve --folder ~/enrich          then drop files into ~/enrich/articles
              enrich serve --connection UseDevelopmentStorage=true --sandbox
              OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317 enrich serve --health 8081
            """,
        ["status"] = """
              enrich status --folder ~/enrich
              enrich status paper.txt --folder ~/enrich
            """,
        ["retry"] = """
              enrich retry paper.txt --folder ~/enrich
              enrich retry --verdict unavailable --since 2026-11-16 --name 'journals/*' --dry-run
            """,
        ["sandbox"] = """
              enrich sandbox --port 5080 --fault-rate 0.05 --enforce-limits
            """,
        ["mcp"] = """
              enrich mcp --sandbox
              {"mcpServers": {"enrich": {"command": "enrich", "args": ["mcp"],
                "env": {"EnrichPipeline__ContactEmail": "you@your.domain"}}}}
            """,
        ["completion"] = """
              enrich completion bash >> ~/.bashrc
              enrich completion fish > ~/.config/fish/completions/enrich.fish
            """,
        ["check"] = """
              enrich check strings.jsonl --records records.jsonl.gz --errors errors.jsonl
            """,
    };

    public static string After(Command command) =>
        _examples.TryGetValue(command.Name, out var examples) ? $"Examples:\n{examples}\n" : ExitCodes + "\n";
}
