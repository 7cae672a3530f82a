using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Pushes private messages, follows and unfollows to an account's callback as the fans service does.</summary>
/// <remarks>Signed by SHA-1 over the sorted secret, timestamp and nonce; an answer within five seconds or again, three times in all.</remarks>
internal sealed class WeiboPush : IDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SimulatorHost _host;
    private readonly TownFeed _feed;
    private readonly Dictionary<TownAccount, (Uri Callback, string Secret)> _receivers = [];
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly List<PushDelivery> _deliveries = [];

    public WeiboPush(SimulatorHost host)
    {
        _host = host;
        _feed = host.Town.Subscribe();
    }

    public IReadOnlyList<PushDelivery> Deliveries
    {
        get
        {
            lock (_deliveries) return [.. _deliveries];
        }
    }

    public void Subscribe(TownAccount account, Uri? callback, string secret)
    {
        lock (_receivers)
        {
            if (callback is null) _receivers.Remove(account);
            else _receivers[account] = (callback, secret);
        }

        _host.Town.Watch(account);
    }

    /// <summary>Pushes until stopped.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (await _feed.Events.WaitToReadAsync(ct)) await DrainAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    /// <summary>Pushes what has happened so far.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        while (_feed.Events.TryRead(out var change))
        {
            if (change.Kind != TownEventKind.Noticed || change.To?.Network != SocialNetwork.Weibo || Body(change.Notice!, change.To) is not { } body) continue;
            (Uri Callback, string Secret) receiver;
            lock (_receivers)
                if (!_receivers.TryGetValue(change.To, out receiver)) continue;
            var faults = _host.Faults.Strike(SocialNetwork.Weibo, "PUSH", "/push");
            foreach (var fault in faults.Where(f => f.Kind == FaultKind.Delay)) await Task.Delay(fault.Delay, _host.Clock, ct);
            await DeliverAsync(receiver.Callback, receiver.Secret, body, ct);
            if (faults.Any(f => f.Kind == FaultKind.Duplicate)) await DeliverAsync(receiver.Callback, receiver.Secret, body, ct);
        }
    }

    public void Dispose()
    {
        _feed.Dispose();
        _http.Dispose();
    }

    public static string Sign(string secret, string timestamp, string nonce)
    {
        string[] parts = [secret, timestamp, nonce];
        Array.Sort(parts, StringComparer.Ordinal);
#pragma warning disable CA5350 // The network's protocol prescribes SHA-1.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
    }

    /// <summary>What a notice is to the fans service; null for what it does not tell.</summary>
    public static object? Body(TownNotice notice, TownAccount to)
    {
        var at = WeiboView.Time(notice.At);
        return (notice.Kind, notice.Post?.Kind) switch
        {
            (_, PostKind.Message) => new { Type = "text", ReceiverId = to.Id, SenderId = notice.By.Id, CreatedAt = at, notice.Post!.Text, Data = new { } },
            (NoticeKind.Follow, _) => Event("follow"),
            (NoticeKind.Unfollow, _) => Event("unfollow"),
            (NoticeKind.Mention, _) => new
            {
                Type = "mention",
                ReceiverId = to.Id,
                SenderId = notice.By.Id,
                CreatedAt = at,
                notice.Post!.Text,
                Data = new { Subtype = notice.Post.Kind == PostKind.Reply ? "comment" : "status", Key = notice.Post.Id },
            },
            _ => null,
        };

        object Event(string subtype) => new
        {
            Type = "event",
            ReceiverId = to.Id,
            SenderId = notice.By.Id,
            CreatedAt = at,
            Text = subtype == "follow" ? "关注事件消息" : "取消关注事件消息",
            Data = new { Subtype = subtype },
        };
    }

    private async Task DeliverAsync(Uri callback, string secret, object body, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var timestamp = new DateTimeOffset(_host.Town.Now).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var nonce = RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
            var separator = callback.Query.Length > 0 ? '&' : '?';
            var target = new Uri($"{callback}{separator}signature={Sign(secret, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}");
            var outcome = await PostAsync(target, body, ct);
            lock (_deliveries) _deliveries.Add(new PushDelivery(_host.Town.Now, callback, attempt, outcome));
            if (outcome.StartsWith('2')) return;
        }
    }

    private async Task<string> PostAsync(Uri target, object body, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = JsonContent.Create(body, body.GetType(), options: Gateway.Json) };
            using var response = await _http.SendAsync(request, limit.Token);
            return ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException problem)
        {
            return problem.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }
}

/// <summary>One attempt to push.</summary>
internal sealed record PushDelivery(DateTime At, Uri Callback, int Attempt, string Outcome);
