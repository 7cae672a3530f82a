using System.Reflection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Millpond.Platform.Web;

/// <summary>Sends metrics and traces over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; the exporter reads the standard variables itself.</summary>
/// <remarks>Sources are those of the framework and of the database driver, and our own, which all begin with <c>Millpond.</c></remarks>
public sealed class Telemetry : IHostedService, IDisposable
{
    private readonly Uri? _endpoint;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Telemetry as the environment asks for it.</summary>
    public Telemetry()
        : this(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } endpoint ? new Uri(endpoint) : null)
    {
    }

    internal Telemetry(Uri? endpoint) => _endpoint = endpoint;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_endpoint is null) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateDefault().AddService("millpond", serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Millpond.*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql")
            .AddOtlpExporter(SetUp("v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Millpond.*", "Microsoft.AspNetCore.*", "System.Runtime", "System.Net.Http", "Npgsql")
            .AddOtlpExporter(SetUp("v1/metrics")).Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(3000);
        _metrics?.ForceFlush(3000);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // With HTTP the signal's path is appended to the base address; the exporter only does so itself when it reads the address from the environment.
    private Action<OtlpExporterOptions> SetUp(string path) => options =>
    {
        var isHttp = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL") is null or "http/protobuf";
        if (isHttp) options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = isHttp ? new Uri($"{_endpoint!.ToString().TrimEnd('/')}/{path}") : _endpoint!;
    };
}
