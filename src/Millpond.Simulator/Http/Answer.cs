namespace Millpond.Simulator.Http;

/// <summary>What an endpoint answers, before faults are applied to it.</summary>
internal sealed class Answer
{
    public int Status { get; init; } = 200;

    /// <summary>Serialised as JSON; a string is sent as HTML.</summary>
    public object? Body { get; init; }

    /// <summary>The items of a list, when it is one: what duplicates and reordering act on.</summary>
    public IReadOnlyList<object>? Items { get; init; }

    /// <summary>Puts the items into the body's shape; null when the body is the list itself.</summary>
    public Func<IReadOnlyList<object>, object>? Wrap { get; init; }

    public Dictionary<string, string> Headers { get; } = [];

    public static Answer Of(object body) => new() { Body = body };

    public static Answer List(IReadOnlyList<object> items, Func<IReadOnlyList<object>, object>? wrap = null) => new() { Items = items, Wrap = wrap };

    public static Answer Redirect(string to)
    {
        var answer = new Answer { Status = 302 };
        answer.Headers["Location"] = to;
        return answer;
    }

    public object? Render(IReadOnlyList<object>? items) => items is null ? Body : Wrap is null ? items : Wrap(items);
}
