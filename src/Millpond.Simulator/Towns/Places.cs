namespace Millpond.Simulator.Towns;

/// <summary>Where people live and what they are called.</summary>
internal static class Places
{
    public static readonly (string Chinese, string English, string Province, string Code)[] China =
    [
        ("北京", "Beijing", "北京", "11"), ("上海", "Shanghai", "上海", "31"), ("广州", "Guangzhou", "广东", "44"), ("深圳", "Shenzhen", "广东", "44"),
        ("成都", "Chengdu", "四川", "51"), ("杭州", "Hangzhou", "浙江", "33"), ("苏州", "Suzhou", "江苏", "32"), ("南京", "Nanjing", "江苏", "32"),
        ("武汉", "Wuhan", "湖北", "42"), ("西安", "Xi'an", "陕西", "61"), ("重庆", "Chongqing", "重庆", "50"), ("厦门", "Xiamen", "福建", "35"),
        ("长沙", "Changsha", "湖南", "43"), ("青岛", "Qingdao", "山东", "37"), ("昆明", "Kunming", "云南", "53"), ("沈阳", "Shenyang", "辽宁", "21"),
    ];

    public static readonly (string English, string Chinese, int Zone)[] Abroad =
    [
        ("London", "伦敦", 0), ("Berlin", "柏林", 1), ("Lisbon", "里斯本", 0), ("Toronto", "多伦多", -5), ("Melbourne", "墨尔本", 11),
        ("Singapore", "新加坡", 8), ("Dublin", "都柏林", 0), ("Portland", "波特兰", -8), ("Utrecht", "乌得勒支", 1), ("Kyoto", "京都", 9),
    ];

    public static readonly (string Chinese, string Latin)[] Surnames =
    [
        ("王", "wang"), ("李", "li"), ("张", "zhang"), ("刘", "liu"), ("陈", "chen"), ("杨", "yang"), ("黄", "huang"), ("赵", "zhao"), ("吴", "wu"),
        ("周", "zhou"), ("徐", "xu"), ("孙", "sun"), ("马", "ma"), ("朱", "zhu"), ("胡", "hu"), ("郭", "guo"), ("何", "he"), ("林", "lin"), ("高", "gao"),
        ("罗", "luo"), ("郑", "zheng"), ("梁", "liang"), ("谢", "xie"), ("宋", "song"), ("唐", "tang"), ("许", "xu"), ("邓", "deng"), ("冯", "feng"),
        ("韩", "han"), ("曹", "cao"), ("曾", "zeng"), ("彭", "peng"), ("萧", "xiao"), ("蔡", "cai"), ("潘", "pan"), ("田", "tian"), ("董", "dong"),
        ("袁", "yuan"), ("于", "yu"), ("余", "yu"), ("叶", "ye"), ("蒋", "jiang"), ("杜", "du"), ("苏", "su"), ("魏", "wei"), ("程", "cheng"), ("吕", "lv"),
        ("丁", "ding"), ("沈", "shen"), ("姚", "yao"), ("卢", "lu"), ("傅", "fu"), ("钟", "zhong"), ("欧阳", "ouyang"), ("上官", "shangguan"),
    ];

    public static readonly (string Chinese, string Latin)[] GivenFemale =
    [
        ("静", "jing"), ("丽", "li"), ("敏", "min"), ("雪", "xue"), ("娜", "na"), ("婷", "ting"), ("欣怡", "xinyi"), ("雨桐", "yutong"), ("梓涵", "zihan"),
        ("诗涵", "shihan"), ("佳怡", "jiayi"), ("思雨", "siyu"), ("晓燕", "xiaoyan"), ("海燕", "haiyan"), ("玉兰", "yulan"), ("秀英", "xiuying"),
        ("若溪", "ruoxi"), ("一诺", "yinuo"), ("可馨", "kexin"), ("文静", "wenjing"), ("春梅", "chunmei"), ("艳红", "yanhong"), ("语嫣", "yuyan"), ("安琪", "anqi"),
    ];

    public static readonly (string Chinese, string Latin)[] GivenMale =
    [
        ("伟", "wei"), ("强", "qiang"), ("磊", "lei"), ("军", "jun"), ("洋", "yang"), ("勇", "yong"), ("杰", "jie"), ("涛", "tao"), ("浩然", "haoran"),
        ("子轩", "zixuan"), ("宇航", "yuhang"), ("俊杰", "junjie"), ("博文", "bowen"), ("志强", "zhiqiang"), ("建国", "jianguo"), ("明哲", "mingzhe"),
        ("天佑", "tianyou"), ("家豪", "jiahao"), ("文博", "wenbo"), ("立新", "lixin"), ("思远", "siyuan"), ("国栋", "guodong"), ("晨曦", "chenxi"), ("一鸣", "yiming"),
    ];

    public static readonly string[] EnglishFemale =
        ["Emma", "Olivia", "Amelia", "Grace", "Nora", "Hannah", "Aisha", "Lucy", "Freya", "Maya", "Sofia", "Ingrid", "Chloe", "Priya", "Elena", "Ruth", "Yuki", "Leila"];

    public static readonly string[] EnglishMale =
        ["Oliver", "Liam", "Noah", "Samuel", "Henry", "Theo", "Arjun", "Daniel", "Lucas", "Felix", "Omar", "Jonas", "Patrick", "Hugo", "Kenji", "Mateo", "Ravi", "Elias"];

    public static readonly string[] EnglishSurnames =
    [
        "Harris", "Walker", "Clarke", "Novak", "Murphy", "Okafor", "Singh", "Fischer", "Larsen", "Costa", "Evans", "Wright", "Moreau", "Tanaka", "Baker",
        "Reyes", "Hughes", "Kowalski", "Andersen", "Patel", "Brooks", "Silva", "Jensen", "Ward", "Rossi", "Cohen", "Marsh", "Byrne", "Vogel", "Lindqvist",
    ];

    public static readonly string[] Circles = ["tea", "cook", "coffee", "parents", "campus", "photo", "run", "office"];
}
