using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class ArticleChangeTrackerTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ArticleChangeTracker _changes = new();

    [Fact]
    public void An_article_is_due_when_two_looks_find_it_the_same()
    {
        Assert.Empty(Look(Entry("a", 5)));
        Assert.Empty(Look(Entry("a", 9)));
        Assert.Equal("a", Assert.Single(Look(Entry("a", 9))).Name);
    }

    [Fact]
    public void An_article_is_due_once_and_again_only_when_it_changes()
    {
        var first = Entry("a", 5);
        Look(first);
        Look(first);
        Assert.Empty(Look(first));

        Look(Entry("a", 6));
        Assert.Single(Look(Entry("a", 6)));
    }

    [Fact]
    public void An_article_that_failed_is_due_again_after_a_while()
    {
        Look(Entry("a", 5));
        Look(Entry("a", 5));
        _changes.Failed(Entry("a", 5), _now);

        Assert.Empty(Look(Entry("a", 5)));
        Assert.Single(_changes.TakeDue([Entry("a", 5)], _now.AddMinutes(1)));
    }

    [Fact]
    public void An_article_that_went_and_came_back_is_new()
    {
        Look(Entry("a", 5));
        Look(Entry("a", 5));
        Look();
        Assert.Empty(Look(Entry("a", 5)));
        Assert.Single(Look(Entry("a", 5)));
    }

    [Fact]
    public void A_failure_of_an_earlier_state_does_not_hide_a_change()
    {
        Look(Entry("a", 5));
        Look(Entry("a", 5));
        Look(Entry("a", 6));
        _changes.Failed(Entry("a", 5), _now);

        Assert.Equal(6, Assert.Single(Look(Entry("a", 6))).Length);
    }

    [Fact]
    public void All_are_due_again_when_all_is_forgotten()
    {
        Look(Entry("a", 5));
        Look(Entry("a", 5));
        _changes.Clear();

        Assert.Empty(Look(Entry("a", 5)));
        Assert.Single(Look(Entry("a", 5)));
    }

    private IReadOnlyList<BlobEntry> Look(params BlobEntry[] entries) => _changes.TakeDue(entries, _now);

    private static BlobEntry Entry(string name, long length) => new(name, length, $"etag-{length}", _now);
}
