using Millpond.Analytics.Linkage;
using Xunit;

namespace Millpond.Analytics.Tests.Linkage;

public class ChineseLinkageTests
{
    [Theory]
    [InlineData("张伟", "zhang wei")]
    [InlineData("李小明VIP", "li xiao ming vip")]
    [InlineData("國慶", "guo qing")]
    public void Characters_are_read_out(string text, string spelled) => Assert.Equal(spelled, Pinyin.Read(text));

    [Theory]
    [InlineData("陈静", "陈婧", 0.92)] // one sound, two characters
    [InlineData("章伟", "张伟", 0.92)]
    [InlineData("林志玲", "林自林", 0.85)] // zh and z, ing and in
    [InlineData("刘娜", "牛娜", 0.85)] // n and l
    [InlineData("单雄信", "shan xiongxin", 0.9)] // as a surname 单 is Shan
    [InlineData("曾国藩", "Guofan Zeng", 0.9)] // family name last
    [InlineData("欧阳娜娜", "歐陽娜娜", 0.92)] // traditional
    [InlineData("张伟", "张伟", 1)]
    public void Names_that_sound_alike_are_near(string a, string b, double least)
    {
        Assert.InRange(ChineseNames.Similarity(a, b), least, 1);
        Assert.Equal(ChineseNames.Similarity(a, b), ChineseNames.Similarity(b, a), 12);
    }

    [Theory]
    [InlineData("王芳", "李芳")]
    [InlineData("张伟", "张敏")]
    [InlineData("刘德华", "王丽")]
    [InlineData("张伟", "Li Na")]
    [InlineData("", "张伟")]
    public void Other_names_are_not(string a, string b) => Assert.InRange(ChineseNames.Similarity(a, b), 0, 0.79);

    [Fact]
    public void Addresses_are_taken_apart()
    {
        Assert.Equal(new ChineseAddress("广东", "深圳", "南山", "科技园南", "12", "3栋501"), ChineseAddress.Parse("广东省深圳市南山区科技园南路１２号 3栋501"));
        Assert.Equal(new ChineseAddress("北京", "北京", "朝阳", "建国", "88", ""), ChineseAddress.Parse("中国北京市朝阳区建国路八八号"));
        Assert.Equal("hello world", ChineseAddress.Parse("hello world").Rest.Insert(5, " "));
    }

    [Fact]
    public void An_address_in_full_and_in_short_are_near_and_the_next_house_is_not()
    {
        double Similar(string a, string b) => ChineseAddress.Similarity(ChineseAddress.Parse(a), ChineseAddress.Parse(b));

        Assert.InRange(Similar("上海市浦东新区世纪大道100号", "浦东新区世纪大道一〇〇号"), 0.92, 1);
        Assert.InRange(Similar("上海市浦东新区世纪大道100号", "上海浦东新区世际大道100号"), 0.92, 1);
        Assert.InRange(Similar("上海市浦东新区世纪大道100号", "上海市浦东新区世纪大道102号"), 0, 0.79);
        Assert.Equal(0, Similar("", "上海市"));
    }

    [Fact]
    public void A_customer_list_in_Chinese_is_linked_in_spite_of_slips_of_ear_and_key()
    {
        var random = new Random(5);
        string[] families = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "曾", "单", "解"];
        const string Given = "伟芳娜敏静丽强磊洋勇艳杰娟涛明超兰霞平刚桂英华文志慧建国玉萍红";
        string[] roads = ["建国", "人民", "解放", "中山", "世纪", "南京", "长江", "和平"];
        string Name() => families[random.Next(families.Length)] + Given[random.Next(Given.Length)] + Given[random.Next(Given.Length)];
        string Phone() => "13" + random.NextInt64(100_000_000, 999_999_999);
        string Address() => $"杭州市西湖区{roads[random.Next(roads.Length)]}路{random.Next(1, 300)}号";
        var left = Enumerable.Range(0, 2000).Select(i => new LinkRecord($"{i}", [Name(), Phone(), Address()])).ToArray();
        var right = left.Take(1000).Select((record, i) => (i % 4) switch
        {
            0 => record with { Id = $"{i}" },
            1 => record with { Values = [record.Values[0].Replace('静', '婧').Replace('华', '花'), record.Values[1], ""] },
            2 => record with { Values = [record.Values[0], Slip(record.Values[1]), record.Values[2].Replace("杭州市", "")] },
            _ => record with { Values = [Pinyin.Read(record.Values[0]), record.Values[1], record.Values[2]] },
        }).ToArray();

        var result = RecordLinker.Link([new("姓名", FieldKind.Name), new("手机", FieldKind.Code), new("地址", FieldKind.Address)], left, right);

        var correct = result.Pairs.Count(pair => left[pair.Left].Id == right[pair.Right].Id);
        Assert.InRange(correct / 1000.0, 0.95, 1);
        Assert.InRange((double)correct / result.Pairs.Count, 0.98, 1);

        string Slip(string phone) => phone[..5] + phone[6] + phone[5] + phone[7..];
    }
}
