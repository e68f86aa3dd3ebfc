using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Articles;

/// <summary>Tests articles that try to make the reader call a server, read other files, or use much memory.</summary>
public sealed class HostileArticleTests : IDisposable
{
    private const string Secret = "kept-from-articles";
    private const string Entry = "Abel R. Cells. J Foo 2001;1:2.";

    private readonly TcpListener _elsewhere = new(IPAddress.Loopback, 0);
    private readonly TemporaryFolder _folder = new();

    public HostileArticleTests()
    {
        _elsewhere.Start();
        File.WriteAllText(SecretFile, Secret);
    }

    public static TheoryData<string, string> Pages =>
        new()
        {
            {
                "JATS with a document type elsewhere",
                $"<!DOCTYPE article SYSTEM 'URL/jats.dtd'><article><ref-list><ref><mixed-citation>{Entry}</mixed-citation></ref></"
                + $"ref-list></article>"
            },
            {
                "JATS with an entity elsewhere",
                $"<!DOCTYPE article [<!ENTITY x SYSTEM "
                + $"'URL/x'>]><article><ref-list><ref><mixed-citation>{Entry}&x;</mixed-citation></ref></ref-list></article>"
            },
            {
                "JATS with a parameter entity elsewhere",
                $"<!DOCTYPE article [<!ENTITY % x SYSTEM "
                + $"'URL/x'>%x;]><article><ref-list><ref><mixed-citation>{Entry}</mixed-citation></ref></ref-list></article>"
            },
            {
                "JATS with an entity of a file",
                $"<!DOCTYPE article [<!ENTITY x SYSTEM "
                + $"'FILE'>]><article><ref-list><ref><mixed-citation>{Entry}&x;</mixed-citation></ref></ref-list></article>"
            },
            {
                "JATS that includes a file",
                $"<article xmlns:xi='http://www.w3.org/2001/XInclude'><ref-list><ref><mixed-citation>{Entry}<xi:include href='FILE' "
                + $"parse='text'/></mixed-citation></ref></ref-list></article>"
            },
            {
                "JATS with a style sheet",
                $"<?xml-stylesheet href='URL/x.xsl' type='text/xsl'?><article xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                + $"xsi:noNamespaceSchemaLocation='URL/x.xsd'><ref-list><ref><mixed-citation>{Entry}</mixed-citation></ref></ref-list></"
                + $"article>"
            },
            {
                "TEI with an entity of a file",
                $"<!DOCTYPE TEI [<!ENTITY x SYSTEM 'FILE'>]><TEI "
                + $"xmlns='http://www.tei-c.org/ns/1.0'><text><back><listBibl><biblStruct><note type='raw_reference'>{Entry} "
                + $"&x;</note></biblStruct></listBibl></back></text></TEI>"
            },
            {
                "Elsevier's XML with an entity of a file",
                $"<!DOCTYPE a [<!ENTITY x SYSTEM 'FILE'>]><ce:bibliography "
                + $"xmlns:ce='c'><ce:bib-reference><ce:other-ref><ce:textref>{Entry} "
                + $"&x;</ce:textref></ce:other-ref></ce:bib-reference></ce:bibliography>"
            },
            {
                "HTML that loads",
                $"<html><head><base href='URL/'><link rel=stylesheet href='URL/a.css'><meta http-equiv=refresh "
                + $"content='0;url=URL/'><script src='URL/a.js'></script></head><body onload=\"fetch('URL')\"><img "
                + $"src='URL/a.png'><iframe src='URL/'></iframe><object data='FILE'></object><h2>References</h2><ol><li>{Entry}<li>Bond "
                + $"T. Ice. Bar 2002;3:4.</ol></body></html>"
            },
            {
                "HTML in XML with an entity of a file",
                $"<!DOCTYPE html [<!ENTITY x SYSTEM 'FILE'>]><html "
                + $"xmlns='http://www.w3.org/1999/xhtml'><body><h2>References</h2><ol><li>{Entry} &x;</li><li>Bond T. Ice. Bar "
                + $"2002;3:4.</li></ol></body></html>"
            },
            { "text with addresses", $"References\n1. {Entry} URL/a\n2. Bond T. Ice. Bar 2002;3:4. FILE\n3. Cole M. Fog. Baz 2003;5:6." },
            { "BibTeX that includes", "@article{a, title={\\input{FILE}}, author={Abel, R}, journal={\\include{URL/x}}, year=2001}" },
        };

    private string SecretFile => Path.Combine(_folder.Path, "secret.txt");

    private string Address => $"http://{_elsewhere.LocalEndpoint}";

    public void Dispose()
    {
        _elsewhere.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_article_makes_us_ask_anybody_or_read_another_file(string what, string page)
    {
        var hostile = page.Replace("URL", Address, StringComparison.Ordinal)
            .Replace("FILE", new Uri(SecretFile).AbsoluteUri, StringComparison.Ordinal);

        AssertHarmless(Read(what, Encoding.UTF8.GetBytes(hostile)));
    }

    [Fact]
    public void A_Word_document_with_parts_elsewhere_makes_us_ask_nobody() =>
        AssertHarmless(
            Read(
                "parts elsewhere",
                Zip(
                    (
                        "[Content_Types].xml",
                        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" """
                        + """ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override """
                        + """PartName="/word/document.xml" """
                        + """ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
                    ),
                    (
                        "_rels/.rels",
                        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" """
                        + """Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" """
                        + """Target="word/document.xml"/></Relationships>"""
                    ),
                    (
                        "word/_rels/document.xml.rels",
                        $"""
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" TargetMode="External" Target="{Address}/a.dotm"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>
                        <Relationship Id="r2" TargetMode="External" Target="{new Uri(SecretFile).AbsoluteUri}"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"/>
                        </Relationships>
                        """
                    ),
                    (
                        "word/document.xml",
                        $"""
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                        <w:p><w:r><w:t>References</w:t></w:r></w:p>
                        <w:p><w:r><w:t>1. {Entry}</w:t></w:r></w:p>
                        <w:p><w:r><w:t>2. Bond T. Ice. Bar 2002;3:4.</w:t></w:r></w:p>
                        </w:body></w:document>
                        """
                    )
                )
            )
        );

    [Fact]
    public void The_files_of_a_Word_document_go_nowhere()
    {
        var outside = Path.Combine(Path.GetDirectoryName(_folder.Path)!, "escaped.txt");

        Assert.NotNull(
            Read(
                "traversal",
                Zip(("../escaped.txt", "x"), ($"{outside}", "x"), ("word/../../escaped.txt", "x"), ("word/document.xml", "<document/>"))
            ).Problem
        );
        Assert.False(File.Exists(outside));
    }

    [Theory]
    [InlineData("article")]
    [InlineData("TEI")]
    [InlineData("html")]
    public void Entities_that_double_each_other_do_not_grow(string root)
    {
        var doubling = string.Concat(Enumerable.Range(1, 40).Select(i => $"<!ENTITY e{i} '&e{i - 1};&e{i - 1};'>"));
        var page =
            $"<!DOCTYPE {root} [<!ENTITY e0 "
            + $"'grown'>{doubling}]><{root}><ref-list><ref><mixed-citation>{Entry}&e40;</mixed-citation></ref></ref-list></{root}>";

        var reading = Read("doubling", Encoding.UTF8.GetBytes(page));

        Assert.DoesNotContain("growngrown", reading.Article?.References[0].Printed ?? "", StringComparison.Ordinal);
    }

    private void AssertHarmless(ArticleReadResult reading)
    {
        Assert.True(reading.Problem is not null || reading.Article!.References.Count > 0);
        Assert.DoesNotContain(reading.Article?.References ?? [], reference => reference.Printed.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, reading.Problem ?? "", StringComparison.Ordinal);
        Assert.False(_elsewhere.Pending());
    }

    private static ArticleReadResult Read(string name, byte[] file) => new ArticleReader().Read(name, file);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
