using Microsoft.Extensions.Configuration;

namespace EnrichPipeline.Cli;

/// <summary>All that a run of the program sees of the world besides its arguments and files.</summary>
internal sealed record CommandEnvironment
{
    public required Stream Input { get; init; }

    /// <summary>For results only.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>For words to a person.</summary>
    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal, where there is one.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The working folder: relative paths and appsettings.json are looked for here.</summary>
    public required string Folder { get; init; }

    public required IConfiguration Environment { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    public string? PathOfOptional(string? path) => path is null ? null : PathOf(path);
}
