using System.Net;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Platform.Security;

public class AddressTableTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("192.88.99.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2001::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("100::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("febf::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2a01:4f8::5efe:10.0.0.1")]
    [InlineData("2a01:4f8::200:5efe:192.168.0.1")]
    public void Addresses_inside_the_operators_network_are_blocked(string address) =>
        Assert.NotNull(AddressTable.WhyBlocked(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("8.8.8.8")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2002:808:808::1")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a01:4f8::5efe:8.8.8.8")]
    public void Addresses_of_the_public_internet_are_not(string address) =>
        Assert.Null(AddressTable.WhyBlocked(IPAddress.Parse(address)));

    [Fact]
    public void The_operator_can_allow_own_servers_by_host_port_address_and_network()
    {
        var policy = new OutboundPolicy("mastodon.corp, localhost:5090, 10.1.0.0/16, 192.168.7.7");
        string? Why(string host, int port, string address) => policy.WhyBlocked(host, port, IPAddress.Parse(address));

        Assert.Null(Why("Mastodon.corp", 443, "10.9.9.9"));
        Assert.Null(Why("localhost", 5090, "127.0.0.1"));
        Assert.NotNull(Why("localhost", 5091, "127.0.0.1"));
        Assert.Null(Why("anything.example", 80, "10.1.2.3"));
        Assert.NotNull(Why("anything.example", 80, "10.2.2.3"));
        Assert.Null(Why("anything.example", 80, "::ffff:192.168.7.7"));
        Assert.NotNull(Why("mastodon.corp.evil.example", 443, "10.9.9.9"));
        Assert.Throws<FormatException>(() => new OutboundPolicy("not a host"));
    }
}
