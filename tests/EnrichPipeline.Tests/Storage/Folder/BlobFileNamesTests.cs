using System.Text;
using CsCheck;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Folder;

public sealed class BlobFileNamesTests
{
    private static readonly BlobFileNames _onLinux = new(windows: false);
    private static readonly BlobFileNames _onWindows = new(windows: true);

    /// <summary>Names composed of dangerous pieces, so that bad combinations occur.</summary>
    private static readonly Gen<string> _names = Gen.OneOf(
        ".", "%", "25", "2E", "2e", "20", "-", "%-", "00", "3A", "a", " ", "/", ":", "?", "CON", "aux", "COM1", "ä", "文", "\U0001F9EC",
        new string('x', 100))
        .Array[1, 12].Select(string.Concat).Where(BlobName.IsValid);

    [Theory]
    [InlineData("plain name.txt", "plain name.txt", "plain name.txt")]
    [InlineData("100%.txt", "100%.txt", "100%.txt")]
    [InlineData("a%20b.txt", "a%20b.txt", "a%20b.txt")]
    [InlineData("Grüße 文.txt", "Grüße 文.txt", "Grüße 文.txt")]
    [InlineData(".x", "%2Ex", "%2Ex")]
    [InlineData("%2Ex", "%252Ex", "%252Ex")]
    [InlineData("a:b?", "a:b?", "a%3Ab%3F")]
    [InlineData("a%3Ab", "a%3Ab", "a%253Ab")]
    [InlineData("end.", "end.", "end%2E")]
    [InlineData("con.txt", "con.txt", "con%00.txt")]
    [InlineData("LPT9", "LPT9", "LPT9%00")]
    [InlineData("console.txt", "console.txt", "console.txt")]
    [InlineData("x%-", "x%25-", "x%25-")]
    public void Only_what_the_system_cannot_hold_is_written_differently(string name, string linux, string windows)
    {
        Assert.Equal(linux, _onLinux.ToPath(name));
        Assert.Equal(windows, _onWindows.ToPath(name));
    }

    [Fact]
    public void Every_name_comes_back_on_Linux() =>
        _names.Sample(name => _onLinux.ToName(_onLinux.ToPath(name)) == name);

    [Fact]
    public void Every_name_comes_back_on_Windows() =>
        _names.Sample(name => _onWindows.ToName(_onWindows.ToPath(name)) == name);

    [Fact]
    public void Every_file_name_is_short_enough_and_not_hidden() =>
        _names.Sample(name => _onLinux.ToPath(name).Split('/').All(file => Encoding.UTF8.GetByteCount(file) <= 255 && file[0] != '.'));

    [Fact]
    public void No_file_name_has_what_Windows_refuses() =>
        _names.Sample(name => _onWindows.ToPath(name).Split('/').All(file =>
            file.IndexOfAny(['<', '>', ':', '"', '|', '?', '*']) < 0 && file[^1] is not ('.' or ' ') && !IsDevice(file)));

    /// <summary>
    /// Two names never share a file, and a file dropped by hand keeps its name, except in the folders into which long names are cut.
    /// </summary>
    [Fact]
    public void Every_visible_file_name_is_the_file_of_its_own_name() =>
        _names
            .Where(file =>
                !file.Split('/').Any(part => part.EndsWith("%-", StringComparison.Ordinal) || part[0] == '.' || part.Length > 200)
            )
            .Sample(file => _onLinux.ToPath(_onLinux.ToName(file)) == file);

    private static bool IsDevice(string file) =>
        file.Split('.')[0].ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" or "COM1" or "LPT1";
}
