using System.Globalization;
using EnrichPipeline.Benchmarks.Layouts;

namespace EnrichPipeline.Benchmarks.Boundaries;

/// <summary>Fits the weights of the signs between references that run together: logistic regression over every place of two lists in three.</summary>
internal static class BoundaryFit
{
    private const int Rounds = 5;
    private const double Rate = 0.5;
    private const double Prior = 1.0;
    private static readonly int[] Sizes = [Enum.GetValues<EndSign>().Length, Enum.GetValues<EndSign>().Length * 3, Enum.GetValues<StartSign>().Length, 4, Enum.GetValues<AfterNames>().Length, Enum.GetValues<YearBefore>().Length];

    public static int Run(string path)
    {
        var lists = LabelledArticle.ReadAll(path).ToLookup(article => article.HeldOut, Places);
        var weights = Fit([.. lists[false].SelectMany(list => list)]);
        Report("fitted on", lists[false], weights);
        Report("held out", lists[true], weights);
        Print(weights);
        return 0;
    }

    private static List<(int[] Columns, bool Begins)> Places(LabelledArticle article)
    {
        var starts = new HashSet<int>();
        var length = 0;
        foreach (var reference in article.References)
        {
            starts.Add(length);
            length += reference.Length + 1;
        }

        return PlaceScan.Of(string.Join(' ', article.References)).ConvertAll(place => (Columns(place.Signs), starts.Contains(place.Offset)));
    }

    private static int[] Columns(Signs signs)
    {
        int[] values = [(int)signs.End, (int)signs.End * 3 + Math.Min(signs.Names, 2), (int)signs.Start, signs.Names, (int)signs.After, (int)signs.Year];
        var offset = 1;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] += offset;
            offset += Sizes[i];
        }

        return [0, .. values];
    }

    // AdaGrad, with a prior that draws what is rarely seen to nothing.
    private static double[] Fit(List<(int[] Columns, bool Begins)> places)
    {
        var (weights, squares) = (new double[1 + Sizes.Sum()], new double[1 + Sizes.Sum()]);
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places));
            foreach (var (columns, begins) in places)
            {
                var error = (begins ? 1 : 0) - Chance(weights, columns);
                foreach (var column in columns)
                {
                    var slope = error - Prior * weights[column] / places.Count;
                    squares[column] += slope * slope;
                    weights[column] += Rate * slope / Math.Sqrt(squares[column] + 1e-9);
                }
            }
        }

        return weights;
    }

    private static double Chance(double[] weights, int[] columns) => 1 / (1 + Math.Exp(-Sum(weights, columns)));

    private static double Sum(double[] weights, int[] columns)
    {
        var sum = 0.0;
        foreach (var column in columns)
            sum += weights[column];
        return sum;
    }

    private static void Report(string name, IEnumerable<List<(int[] Columns, bool Begins)>> lists, double[] weights)
    {
        var (found, wrong, missed) = (0, 0, 0);
        foreach (var (columns, begins) in lists.SelectMany(list => list))
        {
            var says = Chance(weights, columns) > 0.5;
            found += says && begins ? 1 : 0;
            wrong += says && !begins ? 1 : 0;
            missed += !says && begins ? 1 : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {found} boundaries found, {wrong} false, {missed} missed"));
    }

    private static void Print(double[] weights)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bias {weights[0]:0.00}"));
        var ends = Enum.GetNames<EndSign>();
        for (var i = 0; i < ends.Length; i++)
        {
            var own = weights[1 + i];
            var pairs = weights.AsSpan(1 + ends.Length + i * 3, 3);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {own + pairs[0]:0.00}, {own + pairs[1]:0.00}, {own + pairs[2]:0.00}, // {ends[i]}"));
        }

        var offset = 1 + ends.Length * 4;
        foreach (var names in new[] { Enum.GetNames<StartSign>(), ["0", "1", "2", "3"], Enum.GetNames<AfterNames>(), Enum.GetNames<YearBefore>() })
        {
            Console.WriteLine();
            for (var i = 0; i < names.Length; i++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[offset + i]:0.00}, // {names[i]}"));
            offset += names.Length;
        }
    }
}
