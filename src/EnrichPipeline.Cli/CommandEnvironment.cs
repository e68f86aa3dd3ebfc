using Microsoft.Extensions.Configuration;

namespace EnrichPipeline.Cli;

/// <summary>The environment of a command: streams, folder, settings and clock.</summary>
internal sealed record CommandEnvironment
{
    public required Stream Input { get; init; }

    /// <summary>The stream for results only.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>The byte stream behind <see cref="Output"/>, for protocols.</summary>
    public Stream OutputStream => Output is StreamWriter writer
        ? writer.BaseStream
        : throw new InvalidOperationException("The output is not a byte stream.");

    /// <summary>The stream for messages to a person.</summary>
    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal, if there is one.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The working folder, for relative paths and appsettings.json.</summary>
    public required string Folder { get; init; }

    public required IConfiguration Environment { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    public string? PathOfOptional(string? path) => path is null ? null : PathOf(path);
}
