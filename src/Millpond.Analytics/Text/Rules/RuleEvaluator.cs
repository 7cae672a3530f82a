namespace Millpond.Analytics.Text.Rules;

/// <summary>Decides rules on what the workspace knows, and names the places that speak for them.</summary>
internal readonly ref struct RuleEvaluator(RuleProgram program, RuleWorkspace workspace)
{
    public bool Holds(int index)
    {
        ref readonly var operation = ref program.Operations[index];
        switch (operation.Code)
        {
            case RuleProgram.Code.Term:
                return workspace.Has(operation.First);
            case RuleProgram.Code.And:
                foreach (var child in Children(operation))
                    if (!Holds(child))
                        return false;
                return true;
            case RuleProgram.Code.Or:
                foreach (var child in Children(operation))
                    if (Holds(child))
                        return true;
                return false;
            case RuleProgram.Code.Not:
                return !Holds(program.Children[operation.First]);
            case RuleProgram.Code.Near:
                return IsNear(operation, into: null);
            default:
                return Compares(operation);
        }
    }

    /// <summary>Appends the places, in the comparable text, that speak for a rule that holds.</summary>
    public void Places(int index, List<TextSpan> into)
    {
        ref readonly var operation = ref program.Operations[index];
        switch (operation.Code)
        {
            case RuleProgram.Code.Term:
                workspace.CopyPlaces(operation.First, into);
                break;
            case RuleProgram.Code.And or RuleProgram.Code.Or:
                foreach (var child in Children(operation))
                    if (operation.Code == RuleProgram.Code.And || Holds(child))
                        Places(child, into);
                break;
            case RuleProgram.Code.Near:
                IsNear(operation, into);
                break;
        }
    }

    private ReadOnlySpan<int> Children(in RuleProgram.Operation operation) => program.Children.AsSpan(operation.First, operation.Count);

    private bool Compares(in RuleProgram.Operation operation) => workspace.Followers is { } followers && (RuleComparison)operation.Argument switch
    {
        RuleComparison.Less => followers < operation.Number,
        RuleComparison.LessOrEqual => followers <= operation.Number,
        RuleComparison.Greater => followers > operation.Number,
        RuleComparison.GreaterOrEqual => followers >= operation.Number,
        _ => followers == operation.Number,
    };

    private bool IsNear(in RuleProgram.Operation operation, List<TextSpan>? into)
    {
        var terms = Children(operation);
        var left = Gather(terms[..operation.Argument], workspace.Left);
        if (left.Count == 0) return false;
        var right = Gather(terms[operation.Argument..], workspace.Right);
        return Follows(left, right, operation.Number, into) | Follows(right, left, operation.Number, into);
    }

    private List<TextSpan> Gather(ReadOnlySpan<int> terms, List<TextSpan> into)
    {
        into.Clear();
        foreach (var term in terms) workspace.CopyPlaces(term, into);
        if (terms.Length > 1) into.Sort((a, b) => a.Start.CompareTo(b.Start));
        return into;
    }

    /// <summary>Whether some place of <paramref name="second"/> follows one of <paramref name="first"/> closely enough; the nearest one decides, so both lists are gone through once.</summary>
    private bool Follows(List<TextSpan> first, List<TextSpan> second, long distance, List<TextSpan>? into)
    {
        var found = false;
        foreach (var place in first)
        {
            var next = FirstAtOrAfter(second, place.End);
            if (next == second.Count || workspace.WordsBetween(place.End, second[next].Start) > distance) continue;
            if (into is null) return true;
            into.Add(place);
            for (var start = second[next].Start; next < second.Count && second[next].Start == start; next++) into.Add(second[next]);
            found = true;
        }

        return found;
    }

    private static int FirstAtOrAfter(List<TextSpan> places, int start)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (places[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
