using System.Net;

namespace Millpond.Platform.Security;

/// <summary>Follows redirects itself: only to HTTP(S), never from HTTPS down to HTTP, and without credentials when the host changes.</summary>
internal sealed class Redirects(OutboundPolicy policy, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Check(request.RequestUri!);
        for (var hop = 0; ; hop++)
        {
            var response = await CallAsync(request, cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location) return response;

            var from = request.RequestUri!;
            var to = new Uri(from, location);
            response.Dispose();
            if (hop >= policy.MaxRedirects) throw new HttpRequestException($"{from.Host} redirects more than {policy.MaxRedirects} times.");
            Check(to);
            if (from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps) throw new OutboundRefusedException($"{from.Host} redirects from HTTPS to HTTP.");
            Turn(request, response.StatusCode, from, to);
        }
    }

    // The connection wraps what its callback throws; callers want to tell a refusal from an unreachable server.
    private async Task<HttpResponseMessage> CallAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await base.SendAsync(request, ct);
        }
        catch (HttpRequestException e) when (e.InnerException is OutboundRefusedException refused)
        {
            throw new OutboundRefusedException(refused.Message);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static void Check(Uri uri)
    {
        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) throw new OutboundRefusedException($"{uri.Scheme} is not called, only http and https.");
    }

    private static void Turn(HttpRequestMessage request, HttpStatusCode status, Uri from, Uri to)
    {
        request.RequestUri = to;
        var keepsBody = status is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        if (!keepsBody && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            request.Method = HttpMethod.Get;
            request.Content = null;
            request.Headers.TransferEncodingChunked = false;
        }

        if (from.Host == to.Host && from.Port == to.Port && from.Scheme == to.Scheme) return;
        request.Headers.Authorization = null;
        request.Headers.Remove("Cookie");
        request.Headers.Host = null;
    }
}

/// <summary>Stops reading an answer that is larger than allowed, also where it is read as a stream.</summary>
internal sealed class SizeLimit(long limit, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentLength > limit)
        {
            response.Dispose();
            throw new HttpRequestException($"{request.RequestUri!.Host} answers with more than {limit} bytes.");
        }

        var content = new StreamContent(new Limited(await response.Content.ReadAsStreamAsync(cancellationToken), limit));
        foreach (var header in response.Content.Headers) content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = content;
        return response;
    }

    private sealed class Limited(Stream inner, long limit) : Stream
    {
        private long _left = limit;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken));

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Count(await inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int read)
        {
            _left -= read;
            return _left >= 0 ? read : throw new HttpRequestException("The answer is larger than allowed.");
        }
    }
}
