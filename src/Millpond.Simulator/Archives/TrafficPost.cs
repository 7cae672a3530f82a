using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Archives;

/// <summary>A post out of endless traffic: what a network would deliver, without the town keeping it.</summary>
/// <param name="Id">Grows with time; unique within one run.</param>
/// <param name="Author">Who wrote it: one of the town's people.</param>
/// <param name="Text">What.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Language">"zh" or "en".</param>
/// <param name="Intent">Why: the truth to measure against.</param>
/// <param name="Product">The product it is about, or null.</param>
/// <param name="Mentioned">Whom it names, or null.</param>
public sealed record TrafficPost(
    long Id, TownAccount Author, string Text, DateTime CreatedAt, string Language, Intent Intent, Product? Product, TownAccount? Mentioned);
