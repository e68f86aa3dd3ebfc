using System.Text;
using EnrichPipeline.Characters;
using Xunit;

namespace EnrichPipeline.Tests.Characters;

public sealed class TextDecodingTests
{
    private const string Text = "References\n1. Müller J, Şahin Ö. “Über” naïve cells – a study. J Foo 2004;1:2–3.\n";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Written => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Text) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(Text)] },
        { "UTF-16 little-endian with mark", [0xFF, 0xFE, .. new UnicodeEncoding(false, false).GetBytes(Text)] },
        { "UTF-16 big-endian with mark", [0xFE, 0xFF, .. new UnicodeEncoding(true, false).GetBytes(Text)] },
        { "UTF-16 little-endian without mark", new UnicodeEncoding(false, false).GetBytes(Text) },
        { "UTF-16 big-endian without mark", new UnicodeEncoding(true, false).GetBytes(Text) },
        { "UTF-32 with mark", [0xFF, 0xFE, 0, 0, .. new UTF32Encoding(false, false).GetBytes(Text)] },
        { "UTF-8 behind a UTF-16 mark", [0xFF, 0xFE, .. new UTF8Encoding(false).GetBytes(Text)] },
        { "UTF-16 little-endian behind the big-endian mark", [0xFE, 0xFF, .. new UnicodeEncoding(false, false).GetBytes(Text)] },
        { "UTF-16 behind a UTF-8 mark", [0xEF, 0xBB, 0xBF, .. new UnicodeEncoding(false, false).GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Unicode_is_read_whatever_its_mark_says(string how, byte[] bytes)
    {
        Assert.True(TextDecoding.Decode(bytes) == Text, how);
    }

    [Theory]
    [InlineData("1. Müller J. Über naïve Zellen und ihre Größe. Z Naturforsch 2004;1:2.")]
    [InlineData("1. D’Amato R: “Thalidomide” – an inhibitor. Proc Natl Acad Sci U S A 1994, 91:368–378.")]
    [InlineData("1. García-López M, Peña A. Evaluación de la población española. Rev Esp 2004;1:2.")]
    public void Windows_1252_is_the_last_resort(string text)
    {
        Assert.Equal(text, TextDecoding.Decode(Encoding.GetEncoding(1252).GetBytes(text)));
    }

    [Fact]
    public void Russian_in_Windows_1251_is_recognised()
    {
        const string russian =
            "Список литературы. Иванов И. И., Петров П. П. Исследование свойств материалов в условиях высоких температур. Журнал "
            + "технической физики. 2004. Т. 12. С. 34–56.";
        Assert.Equal(russian, TextDecoding.Decode(Encoding.GetEncoding(1251).GetBytes(russian)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_apart()
    {
        Assert.Null(TextDecoding.Decode([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]));
        Assert.Null(TextDecoding.Decode([.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))]));
        Assert.Null(TextDecoding.Decode(Encoding.UTF8.GetBytes("\u0001\u0002\u0003 text")));
    }
}
