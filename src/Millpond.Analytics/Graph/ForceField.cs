namespace Millpond.Analytics.Graph;

/// <summary>Moves the nodes of one level until pulls and pushes are about even.</summary>
internal sealed class ForceField(LayoutLevel level, float[] x, float[] y, int threads)
{
    private const int Grain = 256;
    private const float Repulsion = .2f;
    private const float Gravity = .1f;
    private const float Cooling = .9f;
    private const float StillEnough = .02f;
    private const int ProgressBeforeHaste = 5;
    private const int FirstRounds = 300;
    private const int FewestRounds = 15;
    private const int MostRounds = 120;
    private const int WorkForRounds = 800_000;

    private readonly float[] _forceX = new float[x.Length];
    private readonly float[] _forceY = new float[x.Length];
    private readonly double[] _energies = new double[Lanes.Chunks(x.Length, Grain)];

    public void Settle(bool first)
    {
        var rounds = first ? FirstRounds : Math.Clamp(WorkForRounds / Math.Max(1, x.Length), FewestRounds, MostRounds);
        var step = first ? Math.Max(1f, MathF.Sqrt(x.Length) / 4) : 1f;
        var energy = double.MaxValue;
        var progress = 0;
        var tree = new QuadTree(x.Length);
        for (var round = 0; round < rounds && step > StillEnough; round++)
        {
            tree.Build(x, y, level.Masses);
            Lanes.For(x.Length, Grain, threads, (_, from, to) => _energies[from / Grain] = Forces(tree, from, to));
            Move(step);
            var before = energy;
            energy = _energies.Sum();
            if (energy >= before)
            {
                progress = 0;
                step *= Cooling;
            }
            else if (++progress >= ProgressBeforeHaste)
            {
                progress = 0;
                step /= Cooling;
            }

            // Whatever the energy says, the last rounds are calm ones.
            if (!first) step = Math.Min(step, 1 - ((float)round / rounds));
        }
    }

    private double Forces(QuadTree tree, int from, int to)
    {
        var energy = 0.0;
        for (var i = from; i < to; i++)
        {
            // The tree's order, so that neighbours on the plane share what is in the cache.
            var node = tree.Order[i];
            float ownX = x[node], ownY = y[node];
            var (fx, fy) = tree.Push(ownX, ownY, node);
            fx *= Repulsion * level.Masses[node];
            fy *= Repulsion * level.Masses[node];
            for (var at = level.Offsets[node]; at < level.Offsets[node + 1]; at++)
            {
                var other = level.Targets[at];
                float dx = x[other] - ownX, dy = y[other] - ownY;
                var pull = level.Weights[at] * MathF.Sqrt((dx * dx) + (dy * dy));
                fx += pull * dx;
                fy += pull * dy;
            }

            fx -= Gravity * level.Masses[node] * ownX;
            fy -= Gravity * level.Masses[node] * ownY;
            _forceX[node] = fx;
            _forceY[node] = fy;
            energy += (fx * fx) + (fy * fy);
        }

        return energy;
    }

    private void Move(float step)
    {
        for (var node = 0; node < x.Length; node++)
        {
            var force = MathF.Sqrt((_forceX[node] * _forceX[node]) + (_forceY[node] * _forceY[node]));
            if (!(force > 0) || !float.IsFinite(force)) continue;

            // A node that is nearly at rest does not take a whole step.
            var length = Math.Min(step, force) / force;
            x[node] += _forceX[node] * length;
            y[node] += _forceY[node] * length;
        }
    }
}
