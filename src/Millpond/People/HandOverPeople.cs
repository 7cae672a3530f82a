using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.People;

/// <summary>The people whom a member looks after go to his successor.</summary>
internal sealed class HandOverPeople(MillpondDb db, TimeProvider clock) : IHolding
{
    private const int Batch = 500;

    public string Kind => "people.people";

    // Past the viewer's scope on purpose: what the leaving member owns is handed over whole, whoever lets him leave.
    public Task<int> CountAsync(Guid member, CancellationToken ct) => db.Set<Person>().CountAsync(p => p.OwnerId == member, ct);

    public async Task HandOverAsync(Guid from, Guid to, CancellationToken ct)
    {
        while (true)
        {
            var people = await db.Set<Person>().Where(p => p.OwnerId == from).OrderBy(p => p.Id).Take(Batch).ToListAsync(ct);
            if (people.Count == 0) return;
            foreach (var person in people) person.Apply(new PersonEdit(null, null, null, null, null, null, to, null), clock.UtcNow());
            await db.SaveChangesAsync(ct);
            foreach (var person in people) db.Entry(person).State = EntityState.Detached;
        }
    }
}
