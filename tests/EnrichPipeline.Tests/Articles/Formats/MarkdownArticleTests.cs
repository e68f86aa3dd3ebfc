using System.Text;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats;

public sealed class MarkdownArticleTests
{
    [Fact]
    public void Marks_and_links_of_entries_become_text()
    {
        var references = new ArticleReader().Read("x", Encoding.UTF8.GetBytes("""
            # On soil

            Text with a cite.

            ## References

            - Perez, A. (2017). *Soil carbon in wet grasslands*. **Geoderma**, 301, 20–29. <https://doi.org/10.1016/j.geoderma.2017.04.001>
            - Kim, B. (2017). [Peat and water tables](https://doi.org/10.1016/j.geoderma.2017.05.002). *Geoderma*, 302, 1--9.
            * Noor, E., & Ilic, D\. (2015). Dark radiation after reheating. *Astropart. Phys.*, 60, 12–25.
            """)).Article!.References;

        Assert.Equal(
            [
                "Perez, A. (2017). Soil carbon in wet grasslands. Geoderma, 301, 20–29. https://doi.org/10.1016/j.geoderma.2017.04.001",
                "Kim, B. (2017). Peat and water tables. Geoderma, 302, 1–9. https://doi.org/10.1016/j.geoderma.2017.05.002",
                "Noor, E., & Ilic, D. (2015). Dark radiation after reheating. Astropart. Phys., 60, 12–25.",
            ],
            references.Select(reference => reference.Printed));
    }
}
