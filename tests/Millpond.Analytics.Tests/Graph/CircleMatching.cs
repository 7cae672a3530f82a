namespace Millpond.Analytics.Tests.Graph;

/// <summary>Holds found circles against hand-labelled ones as McAuley and Leskovec (NIPS 2012) do: the best one-to-one match, and the mean over matched pairs.</summary>
internal static class CircleMatching
{
    /// <summary>One less the balanced error: half of the share of the circle that is missed and the share of outsiders that is included.</summary>
    public static double BalancedAccuracy(IReadOnlyList<HashSet<int>> circles, IReadOnlyList<HashSet<int>> found, int people) =>
        Mean(circles, found, (circle, cluster, both) => 1 - (.5 * ((circle - both) / circle + (people > circle ? (cluster - both) / (people - circle) : 0))));

    public static double F1(IReadOnlyList<HashSet<int>> circles, IReadOnlyList<HashSet<int>> found) =>
        Mean(circles, found, (circle, cluster, both) => 2 * both / (circle + cluster));

    private static double Mean(IReadOnlyList<HashSet<int>> circles, IReadOnlyList<HashSet<int>> found, Func<double, double, double, double> similarity)
    {
        var values = new double[circles.Count, found.Count];
        for (var i = 0; i < circles.Count; i++)
            for (var j = 0; j < found.Count; j++)
                values[i, j] = similarity(circles[i].Count, found[j].Count, circles[i].Count(found[j].Contains));
        return BestAssignment(values) / Math.Min(circles.Count, found.Count);
    }

    /// <summary>Sum of the best assignment (Kuhn 1955, with potentials, O(n^3)); the matrix is padded with zeros to a square.</summary>
    private static double BestAssignment(double[,] values)
    {
        int rows = values.GetLength(0), columns = values.GetLength(1), n = Math.Max(rows, columns);
        var (u, v, rowOf, way) = (new double[n + 1], new double[n + 1], new int[n + 1], new int[n + 1]);
        for (var row = 1; row <= n; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = Enumerable.Repeat(double.MaxValue, n + 1).ToArray();
            var used = new bool[n + 1];
            do
            {
                used[column] = true;
                var (current, delta, next) = (rowOf[column], double.MaxValue, 0);
                for (var j = 1; j <= n; j++)
                {
                    if (used[j]) continue;
                    var cost = 1 - At(current - 1, j - 1) - u[current] - v[j];
                    if (cost < least[j]) (least[j], way[j]) = (cost, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                for (var j = 0; j <= n; j++)
                {
                    if (!used[j])
                    {
                        least[j] -= delta;
                        continue;
                    }

                    u[rowOf[j]] += delta;
                    v[j] -= delta;
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = way[column]) rowOf[column] = rowOf[way[column]];
        }

        return Enumerable.Range(1, n).Sum(j => At(rowOf[j] - 1, j - 1));

        double At(int i, int j) => i < rows && j < columns ? values[i, j] : 0;
    }
}
