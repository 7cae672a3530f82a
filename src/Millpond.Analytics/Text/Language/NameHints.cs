using System.Text.RegularExpressions;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Language;

/// <summary>Points at what looks like the name of a person or a place in Chinese posts, by family names with what stands beside them, by marks such as 路 and 机场, and by lists.</summary>
/// <remarks>
/// Hints for a reader, not facts: even trained taggers reach 59 to 72 % F1 on posts (Peng and Dredze, EMNLP 2015, and what followed). Without a segmenter and without weights: every hint says what speaks for it.
/// Lists of the company (its stores, the faces of its campaigns) find names that the grammar cannot. @names and addresses on the network are left out. Immutable, shared by threads. Linear.
/// </remarks>
public sealed partial class NameHints
{
    private const string Han = @"\u4e00-\u9fff";
    private const string Family = "(?:欧阳|上官|诸葛|司马|慕容|皇甫|令狐|司徒|东方|独孤|南宫|夏侯|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文柳舒章葛岳翁霍闫])";

    // Function words hardly ever stand in a given name.
    private const string Given = @"(?:(?![的了是在不和与也就都将被把从对说这那有我你他她们吗呢吧啊很太])[\u4e00-\u9fff]){1,2}";

    /// <summary>Characters that parents like; two of them after a family name are a sign by themselves.</summary>
    private const string Liked = "[伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞刚桂英华玉萍玲芬燕彬凤洁梅琳素莲雪荣香媛瑞凡佳嘉琼勤珍贞莉晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉琴蕊薇菁梦岚苑筠柔竹霭凝晓欢霄枫芸菲寒欣滢伊宜可姬舒影荔枝思飘育馨琦晨阳轩浩宇泽皓博文昊天睿俊豪志德富城建国庆峰鹏飞翔斌辉鑫诚毅成康星光亮政谦亨奇固之轮翰朗伯宏言若鸣朋梁栋维启克伦旭帝东宗良海波宁贵福龙元全胜学祥才发武新利清彬冰咏颢羽希韵融园艺晗熙诗雅子涵梓萱紫若曦]";
    private const string Edge = @"(?<=^|[^\u4e00-\u9fffa-z0-9])";
    private const string After = @"(?=$|[^\u4e00-\u9fff]|[的和是在说与也将被就都对从])";
    private const string Titles = "(?:先生|女士|小姐|老师|教授|博士|医生|律师|导演|主任|局长|书记|主席|总统|总理|校长|院长|队长|教练|同学|董事长|总裁|总经理|警官|师傅|大夫|姐姐|哥哥|阿姨|叔叔)";
    private const string Roles = "(?:记者|导演|演员|歌手|主持人|主演|作家|诗人|球员|明星|总统|主席|总理|教练|创始人|董事长|总裁|校长|院长|教授|市长|省长|书记|部长|局长|经济学家|专家|艺人|名模|富豪|首富|老将|小将|球星|天王|天后|影帝|影后|男星|女星|歌星|偶像|CEO|ceo)";
    private const string Speaks = "(?=说|表示|认为|称[，,:：]?|指出|告诉|透露|回应|坦言|笑言|直言|曰|宣布|接受|主演|饰演|演唱|出席|现身|获得|夺冠|当选|身穿|晒|[:：])";
    private const string Ways = "(?:在|到|去|从|往|位于|来自|前往|抵达|回到|途经|路过|赴|飞往)";
    private const string Marks = "(?:省|市|县|区|镇|乡|村|路|街|大道|国际机场|机场|火车站|车站|地铁站|广场|公园|大学|中学|医院|大厦|酒店|商场|体育馆|博物馆|寺|岛|湖|山)";

    private static readonly TextNormalizer Normalizer = new(Folding.Usual | Folding.Links | Folding.Mentions);

    private static readonly string[] Known =
    [
        .. ("北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 "
            + "广州 深圳 杭州 南京 苏州 成都 武汉 西安 郑州 长沙 青岛 大连 宁波 厦门 福州 济南 合肥 沈阳 哈尔滨 长春 石家庄 太原 南昌 昆明 贵阳 南宁 海口 三亚 兰州 西宁 银川 乌鲁木齐 拉萨 呼和浩特 无锡 常州 温州 绍兴 东莞 佛山 珠海 中山 惠州 汕头 烟台 潍坊 唐山 保定 洛阳 桂林 丽江 大理 义乌 南通 徐州 扬州 嘉兴 金华 台州 泉州 漳州 赣州 九江 宜昌 襄阳 岳阳 株洲 绵阳 遵义 咸阳 宝鸡 包头 鄂尔多斯 大庆 鞍山 秦皇岛 邯郸 "
            + "中国 美国 日本 韩国 朝鲜 英国 法国 德国 意大利 西班牙 葡萄牙 俄罗斯 加拿大 澳大利亚 新西兰 巴西 阿根廷 墨西哥 印度 泰国 越南 新加坡 马来西亚 印度尼西亚 菲律宾 柬埔寨 缅甸 老挝 尼泊尔 巴基斯坦 伊朗 伊拉克 以色列 土耳其 埃及 南非 肯尼亚 尼日利亚 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 奥地利 希腊 波兰 乌克兰 捷克 匈牙利 爱尔兰 冰岛 叙利亚 阿富汗 沙特 迪拜 利比亚 古巴 智利 秘鲁 蒙古 "
            + "纽约 洛杉矶 旧金山 华盛顿 芝加哥 波士顿 西雅图 伦敦 巴黎 柏林 罗马 米兰 马德里 巴塞罗那 莫斯科 东京 大阪 京都 首尔 曼谷 台北 高雄 悉尼 墨尔本 温哥华 多伦多 欧洲 亚洲 非洲 北美 南美 东南亚 中东").Split(' '),
    ];

    /// <summary>Words that begin with a family name.</summary>
    private static readonly HashSet<string> Words =
    [
        .. ("高兴 高考 高手 高级 高中 高度 高速 高铁 高清 高校 高尚 高端 周末 周年 周边 周围 周日 周一 周二 周三 周四 周五 周六 黄金 黄色 黄牛 白天 白色 白领 白痴 白云 方法 方便 方面 方式 方案 方向 方可 马上 马路 马桶 金融 金牌 金额 金钱 金子 任何 任务 任性 任意 石头 石油 江湖 江山 江南 江北 万一 万元 万物 万事 万岁 万分 "
            + "钱包 钱财 文化 文章 文明 文字 文件 文艺 文学 文科 常常 常见 常识 常用 武汉 武器 武术 武侠 龙头 龙虾 易拉罐 余额 余下 余生 何时 何必 何况 何处 何等 何人 许多 许可 许久 谢谢 谢幕 谢绝 程度 程序 叶子 夏天 夏日 夏季 夏威夷 秦岭 秦皇岛 田野 田园 顾客 顾虑 顾问 史上 史诗 康复 康熙 毛病 毛衣 毛巾 毛孔 毛发 雷人 雷锋 汤圆 "
            + "段子 段时间 孔雀 侯门 熊猫 熊孩子 戴上 戴着 杜绝 贾宝玉 曾经 曾几何 沈阳 郑州 苏州 徐州 杨柳 杨梅 林中 林业 罗马 罗列 马来 胡说 胡闹 胡同 胡子 胡乱 孙子 孙女 王国 王子 王者 王妃 王朝 张开 张贴 张扬 张口 张嘴 李子 陈列 陈旧 陈述 赵州 吴江 朱红 宋代 宋朝 唐代 唐朝 唐山 唐诗 韩国 韩剧 韩式 韩版 韩流 冯唐 董事 董事长 董事会 萧条 袁大头 "
            + "蒋介石 丁点 魏晋 姜汤 姜丝 范围 范文 范儿 姚明 廖廖 金属 金秋 金色 金价 陆地 陆续 陆军 邱比特 孟买 孟婆 尹始 黎明 黎巴嫩 乔迁 贺卡 贺岁 贺电 赖床 赖账 柳树 柳絮 舒服 舒适 舒心 舒畅 章节 章程 章鱼 葛优躺 岳父 岳母 霍乱 东方 司马 汪汪 汪洋 钟头 钟情 钟声 钟表 彭湃 白羊座 白萝卜 胡萝卜 金牛座 罗曼史 卢布 卢浮宫 蔡徐坤 薛定谔").Split(' '),
    ];

    private static readonly NameHints Plain = new([], []);

    private readonly PatternSet _listed;
    private readonly int _people;

    /// <param name="people">Names of people that are to be found wherever they stand.</param>
    /// <param name="places">Names of places likewise, besides provinces, large towns and countries, which are known.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public NameHints(IReadOnlyCollection<string> people, IReadOnlyCollection<string> places)
    {
        _people = people.Count;
        _listed = PatternSet.Build([.. people.Concat(places).Concat(Known).Select(name => Normalizer.Normalize(name))]);
    }

    /// <summary>Hints without lists of one's own.</summary>
    public static NameHints Usual => Plain;

    /// <summary>All hints by place; where several overlap, the one with the better sign.</summary>
    public List<NameHint> Find(string text)
    {
        var normalized = new NormalizedText();
        Normalizer.Normalize(text, normalized);
        var comparable = normalized.Text.ToString();
        var found = new List<NameHint>();
        foreach (var hit in _listed.Find(comparable).OrderByDescending(hit => hit.Length)) Add(found, hit.Start, hit.Length, hit.Pattern < _people ? NameKind.Person : NameKind.Place, "list");
        foreach (var (expression, sign) in (ReadOnlySpan<(Regex, string)>)[(Titled(), "title"), (InRole(), "role"), (Speaking(), "speaks"), (Enumerated(), "enumeration"), (Alone(), "alone"), (Parents(), "characters")])
            foreach (Match match in expression.Matches(comparable))
                if (match.Groups["n"] is var name && !Words.Contains(name.Value) && (name.Length < 3 || !Words.Contains(name.Value[..2])))
                    Add(found, name.Index, name.Length, NameKind.Person, sign);
        foreach (Match match in Marked().Matches(comparable)) Add(found, match.Groups["n"].Index, match.Groups["n"].Length, NameKind.Place, "suffix");
        return [.. found.OrderBy(hint => hint.Span.Start).Select(hint => hint with { Span = normalized.Original(hint.Span.Start, hint.Span.Length) })];
    }

    private static void Add(List<NameHint> found, int start, int length, NameKind kind, string sign)
    {
        if (!found.Any(hint => hint.Span.Start < start + length && start < hint.Span.End)) found.Add(new NameHint(new TextSpan(start, length), kind, sign));
    }

    [GeneratedRegex($"(?<n>{Family}{Given})(?={Titles})")]
    private static partial Regex Titled();

    [GeneratedRegex($"{Roles}(?<n>{Family}{Given}){After}")]
    private static partial Regex InRole();

    [GeneratedRegex($"{Edge}(?<n>{Family}{Given}){Speaks}")]
    private static partial Regex Speaking();

    [GeneratedRegex($"(?<=、)(?<n>{Family}{Given})(?=、|等|{After})|{Edge}(?<n>{Family}{Given})(?=、{Family}{Given}{After})")]
    private static partial Regex Enumerated();

    [GeneratedRegex($@"{Edge}(?<n>{Family}[{Han}]{{2}})(?=$|[^{Han}a-z0-9])")]
    private static partial Regex Alone();

    [GeneratedRegex($"(?<n>{Family}{Liked}{{2}})(?!{Liked}|{Marks})")]
    private static partial Regex Parents();

    [GeneratedRegex($"{Ways}(?<n>(?:(?![的了是在不和与也就将被把从对说这那有我你他她们一每某哪各其本家小大同附到去往后前上下里玩]).){{2,4}}?{Marks})")]
    private static partial Regex Marked();
}
