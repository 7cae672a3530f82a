using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Playwright;
using Millpond.Demo;

namespace Millpond.EndToEnd;

/// <summary>Keys that members make for themselves: tokens for programs, a second factor for signing in.</summary>
public class CredentialTests(DemoInBrowser demo)
{
    [BrowserFact]
    public async Task A_token_is_shown_once_works_and_ends_when_it_is_revoked()
    {
        var name = $"报表 {Guid.CreateVersion7():N}"[..12];
        var page = await demo.SignInAsync(place: "/settings?tab=tokens");
        await page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "我的令牌" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "新建令牌" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "新建令牌" });
        await form.GetByLabel("名称").FillAsync(name);
        await form.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = "权限范围" }).FillAsync("inbox.read");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "创建" }).ClickAsync();
        var token = await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "令牌" }).InputValueAsync();
        Assert.Equal(HttpStatusCode.OK, await CallAsync("/api/v1/conversations", token));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync("/api/v1/audit", token));

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "完成" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = name });
        await row.WaitForAsync();
        Assert.DoesNotContain(token, await page.ContentAsync(), StringComparison.Ordinal);

        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "吊销" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "吊销" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync("/api/v1/conversations", token));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_second_factor_is_set_up_and_asked_for_at_the_next_sign_in()
    {
        const string email = "zhao@millpond.example";
        var page = await demo.SignInAsync(email, place: "/settings?tab=security");
        await page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "两步验证" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "开启" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "开启" });
        var secret = await form.Locator("code").InnerTextAsync();
        await form.GetByLabel("验证码").FillAsync("000000");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "确认" }).ClickAsync();
        await form.GetByRole(AriaRole.Alert).WaitForAsync();
        await form.GetByLabel("验证码").FillAsync(CodeNow(secret));
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "确认" }).ClickAsync();
        var listed = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "恢复码" }).GetByRole(AriaRole.Listitem);
        await listed.First.WaitForAsync();
        var codes = await listed.AllInnerTextsAsync();
        Assert.True(codes.Count >= 8, $"Only {codes.Count} recovery codes.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "我已保存" }).ClickAsync();
        await page.GetByText("已开启").WaitForAsync();

        var other = await demo.OpenAsync();
        await DemoInBrowser.TypeInAsync(other, email, DemoOptions.Password);
        await other.GetByLabel("验证码").FillAsync(codes[0]);
        await other.Keyboard.PressAsync("Enter");
        await other.GetByRole(AriaRole.Navigation).First.WaitForAsync();
        await other.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    private async Task<HttpStatusCode> CallAsync(string path, string token)
    {
        using var handler = new HttpClientHandler();
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, demo.Address + path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The code an authenticator shows now (RFC 6238: SHA-1, 30 seconds, six digits).</summary>
    private static string CodeNow(string secret)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 codes of authenticator programs are made with SHA-1.
        var hash = HMACSHA1.HashData(FromBase32(secret.Replace(" ", "", StringComparison.Ordinal)), step.ToArray());
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return $"{number % 1_000_000:D6}";
    }

    private static byte[] FromBase32(string text)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.ToUpperInvariant().TrimEnd('=').Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
