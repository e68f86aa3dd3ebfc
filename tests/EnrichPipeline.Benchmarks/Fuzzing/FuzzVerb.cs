using System.Globalization;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>
/// Reads damaged files for some minutes. Each is stored before it is read, so that a file that ends the process is not lost.
/// </summary>
internal static class FuzzVerb
{
    // The stack size of a thread on Windows.
    private const int StackBytes = 1024 * 1024;
    private static readonly TimeSpan _hanging = TimeSpan.FromMinutes(2);

    public static int Run(double minutes, IReadOnlyList<string> rest)
    {
        var seed = rest.Count > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1;
        var folder = Directory.CreateDirectory(rest.Count > 1 ? rest[1] : "fuzzing").FullName;
        var session = new FuzzSession(folder, seed);
        var work = new Thread(() => session.Run(TimeSpan.FromMinutes(minutes)), StackBytes) { IsBackground = true };
        work.Start();
        while (!work.Join(TimeSpan.FromSeconds(10)))
        {
            if (session.CurrentTime > _hanging)
            {
                session.Report();
                Console.Error.WriteLine($"An input takes longer than {_hanging.TotalMinutes} minutes: {session.CurrentFile}");
                return 1;
            }
        }

        session.Report();
        return session.Findings == 0 ? 0 : 1;
    }
}
