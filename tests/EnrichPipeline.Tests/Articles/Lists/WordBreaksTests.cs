using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("angio-\ngenesis in salt", "angiogenesis in salt")]
    [InlineData("dose-\nresponse in salt", "dose-response in salt")]
    [InlineData("CC-\n5013 in salt", "CC-5013 in salt")]
    [InlineData("Epstein-\nBarr virus", "Epstein-Barr virus")]
    [InlineData("breast-\nand lung cancer", "breast- and lung cancer")]
    [InlineData("lung-, breast-\nor skin cancer", "lung-, breast- or skin cancer")]
    [InlineData("of anti-\nangiogenic drugs and anti-angiogenic therapy", "of anti-angiogenic drugs and anti-angiogenic therapy")]
    [InlineData("of immuno\u00AD\ntherapy", "of immunotherapy")]
    [InlineData("pages 1166–\n1172 of it", "pages 1166–1172 of it")]
    [InlineData("salt –\nan essay", "salt – an essay")]
    [InlineData("at https://example.org/salt-\nnotes today", "at https://example.org/salt-notes today")]
    [InlineData("at https://example.org/\nnotes today", "at https://example.org/notes today")]
    [InlineData("the   salt\n\t of  life", "the salt of life")]
    [InlineData("盐的\n研究", "盐的研究")]
    [InlineData("“salt”—\nthe word", "“salt”— the word")]
    public void A_line_break_becomes_what_it_stood_for(string broken, string joined)
    {
        var page =
            $"References\n1. Abel R. Study {broken}. J Foo 2001;1:2.\n2. Bond T. Ice. Bar 2002;3:4.\n3. Cole M. Fog. Baz 2003;5:6.\n";
        var reference = new ArticleReader().Read("page", Encoding.UTF8.GetBytes(page)).Article!.References[0];
        Assert.Equal($"Abel R. Study {joined}. J Foo 2001;1:2.", reference.Printed);
    }
}
