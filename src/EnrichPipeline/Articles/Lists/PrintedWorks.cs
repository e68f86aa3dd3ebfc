using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Lists;

/// <summary>Splits the references of formats that tag their entries where an entry prints several works.</summary>
internal static class PrintedWorks
{
    /// <summary>
    /// Returns a reference for each work, or the entry itself if it prints one. Identifiers that the format tags are left out of several
    /// works, because nothing shows to which of them they belong.
    /// </summary>
    public static IEnumerable<Reference> In(Reference entry)
    {
        var works = WorkSplitter.Of(entry.Printed);
        return works.Count < 2 ? [entry] : works.Select((work, i) => entry with
        {
            Ordinal = entry.Ordinal + i,
            Printed = entry.Printed[work.Start..work.End],
            Offset = entry.Offset + work.Start,
            Length = work.End - work.Start,
            Part = WorkSplitter.Part(i),
            TaggedIds = null,
        });
    }
}
