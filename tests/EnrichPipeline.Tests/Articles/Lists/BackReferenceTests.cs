using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Articles.Lists;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests that the pages on which an entry is cited, which a typesetter adds to it, are no part of the entry.</summary>
public sealed class BackReferenceTests
{
    [Theory]
    [InlineData("Leeds, 2001, pp. 3–9 (cit. on p. 1).", "Leeds, 2001, pp. 3–9")]
    [InlineData("Leeds, 2001 (cit. on pp. 1, 3–5, 12).", "Leeds, 2001")]
    [InlineData("Leeds: Pelican, 2001. (Cit. on pp. iv, 12 and 15).", "Leeds: Pelican, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. (Cited on page 4.)", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. [Cited on pages 4, 6, and 8.]", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. Cited on pages 4 and 6.", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. (Cited in sections 2.1 and 3)", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. (Not cited.)", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. ↑4, 6", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("Leeds, 2001, S. 3–9 (siehe S. 4, 6).", "Leeds, 2001, S. 3–9")]
    [InlineData("Leeds, 2001 (cf. p. 12).", "Leeds, 2001")]
    [InlineData("Leeds, 2001, pp. 3–9 (cit. on p.", "Leeds, 2001, pp. 3–9")]
    [InlineData("Works most cited on pages 3, 7", "Works most cited on pages 3, 7")]
    [InlineData("The book is cited in 7", "The book is cited in 7")]
    [InlineData("J. Made Up, 12:3–9, 2001. 4, 6", "J. Made Up, 12:3–9, 2001. 4, 6")]
    [InlineData("J. Made Up, 12:3–9 (2001)", "J. Made Up, 12:3–9 (2001)")]
    [InlineData("", "")]
    public void Words_and_pages_come_off_the_end(string text, string expected) =>
        Assert.Equal(expected, text[..BackReferences.LengthWithout(text, bare: false)]);

    [Theory]
    [InlineData("J. Made Up, 12:3–9, 2001. 4, 6", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. 4", "J. Made Up, 12:3–9, 2001.")]
    [InlineData("J. Made Up, 12:3–9, 2001. 6, 4", "J. Made Up, 12:3–9, 2001. 6, 4")]
    [InlineData("J. Made Up, 2001, 4, 6", "J. Made Up, 2001, 4, 6")]
    public void Numbers_alone_come_off_in_a_list_that_has_them(string text, string expected) =>
        Assert.Equal(expected, text[..BackReferences.LengthWithout(text, bare: true)]);

    [Theory]
    [InlineData("2. 2, 3. 5. 1, 4", true)]
    [InlineData("2. 2, 3. 512. 1, 804", false)]
    public void Numbers_alone_are_pages_if_nearly_all_entries_have_them_and_the_document_may_have_such_pages(string numbers, bool pages)
    {
        string[] ends = numbers.Split(". ");
        string[] entries =
        [
            "A. Abel. Growth of cells in salt. J. Made Up, 12:345–367, 2001.",
            "B. Bond. Decay of cells in water. J. Made Up, 13:21–29, 2002.",
            "C. Cole. Rest of cells in the dark. J. Made Up, 14:3–9, 2003.",
            "D. Dunn. Sleep of cells. J. Made Up, 15:1–9, 2004.",
        ];
        var lines = entries.Select((entry, i) => $"[{i + 1}] {entry} {ends[i]}");
        var text = $"Some words of the article.\n\nReferences\n\n{string.Join('\n', lines)}\n";

        var printed = new ArticleReader().Read("page.txt", System.Text.Encoding.UTF8.GetBytes(text)).Article!.References;

        Assert.Equal(entries.Select((entry, i) => pages ? entry : $"{entry} {ends[i]}"), printed.Select(reference => reference.Printed));
    }
}
