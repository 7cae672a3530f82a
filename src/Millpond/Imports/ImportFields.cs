namespace Millpond.Imports;

/// <summary>The fields of each kind of import, and the column names under which files usually bring them.</summary>
internal static class ImportFields
{
    private static readonly Dictionary<ImportKind, (string Field, string[] Names)[]> Known = new()
    {
        [ImportKind.Posts] =
        [
            ("id", ["id", "mid", "post_id", "external_id", "status_id", "cascade_id", "微博id"]),
            ("text", ["text", "content", "body", "正文", "内容", "微博正文"]),
            ("created_at", ["created_at", "time", "date", "posted_at", "root_time_unix", "发布时间", "时间"]),
            ("author_id", ["author_id", "user_id", "uid", "author.id", "user.id", "root_user", "用户id"]),
            ("author_name", ["author_name", "user_name", "screen_name", "author.name", "user.screen_name", "用户昵称", "昵称"]),
            ("author_handle", ["author_handle", "handle", "author.handle"]),
            ("followers", ["followers", "followers_count", "author_followers", "粉丝数"]),
            ("kind", ["kind", "type"]),
            ("parent_id", ["parent_id", "parent", "in_reply_to_id"]),
            ("root_id", ["root_id", "root"]),
            ("language", ["language", "lang"]),
            ("url", ["url", "link", "链接"]),
            ("reposts", ["reposts", "reposts_count", "转发数"]),
            ("comments", ["comments", "comments_count", "评论数"]),
            ("likes", ["likes", "attitudes_count", "点赞数"]),
        ],
        [ImportKind.Reposts] =
        [
            ("root_id", ["root_id", "cascade_id", "root", "cascade"]),
            ("id", ["id", "node", "repost_id"]),
            ("parent_id", ["parent_id", "parent"]),
            ("author_id", ["author_id", "user", "user_id", "uid"]),
            ("author_name", ["author_name", "user_name", "screen_name"]),
            ("created_at", ["created_at", "time"]),
            ("seconds_after_root", ["seconds_after_root", "seconds"]),
            ("text", ["text", "content"]),
        ],
        [ImportKind.People] =
        [
            ("id", ["id", "external_id", "user_id", "uid", "会员号", "客户编号"]),
            ("name", ["name", "姓名", "客户姓名", "昵称"]),
            ("handle", ["handle", "screen_name"]),
            ("phone", ["phone", "mobile", "手机", "手机号", "电话"]),
            ("email", ["email", "mail", "邮箱"]),
            ("location", ["location", "city", "地区", "城市"]),
            ("bio", ["bio", "description", "简介"]),
            ("followers", ["followers", "followers_count", "粉丝数"]),
            ("stage", ["stage", "阶段"]),
        ],
        [ImportKind.Follows] =
        [
            ("follower_id", ["follower_id", "follower", "from_id", "from", "source", "粉丝id"]),
            ("follower_name", ["follower_name", "follower_screen_name", "粉丝昵称"]),
            ("follower_handle", ["follower_handle"]),
            ("followee_id", ["followee_id", "followed_id", "followee", "to_id", "to", "target", "关注id"]),
            ("followee_name", ["followee_name", "followed_name", "关注昵称"]),
            ("followee_handle", ["followee_handle", "followed_handle"]),
            ("since", ["since", "followed_at", "created_at", "关注时间"]),
        ],
        [ImportKind.Orders] =
        [
            ("id", ["order_no", "order_id", "id", "external_id", "invoice", "invoiceno", "订单号", "订单编号"]),
            ("person_id", ["person_id", "customer_id", "customerid", "user_id", "uid", "buyer_id", "会员号", "客户编号"]),
            ("name", ["buyer", "name", "customer_name", "recipient", "姓名", "收货人", "买家"]),
            ("phone", ["phone", "mobile", "手机", "手机号", "电话"]),
            ("email", ["email", "mail", "邮箱"]),
            ("amount", ["amount", "total", "paid", "金额", "订单金额", "实付金额"]),
            ("line_amount", ["line_amount", "line_total", "小计"]),
            ("currency", ["currency", "币种"]),
            ("ordered_at", ["ordered_at", "order_date", "invoicedate", "paid_at", "created_at", "date", "time", "下单时间", "付款时间"]),
            ("status", ["status", "状态", "订单状态"]),
            ("shop", ["shop", "store", "店铺", "渠道"]),
            ("sku", ["sku", "stockcode", "product_id", "商品编码"]),
            ("product", ["product", "description", "product_name", "商品", "商品名称"]),
            ("quantity", ["quantity", "qty", "数量"]),
            ("unit_price", ["unit_price", "unitprice", "price", "单价"]),
            ("items", ["items", "lines", "商品明细"]),
        ],
    };

    /// <summary>What a row cannot do without: of each group at least one field.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Needed(ImportKind kind) => kind switch
    {
        ImportKind.Posts => [["text"]],
        ImportKind.Reposts => [["root_id"], ["id"]],
        ImportKind.People => [["id", "phone", "email"]],
        ImportKind.Follows => [["follower_id", "follower_handle"], ["followee_id", "followee_handle"]],
        ImportKind.Orders => [["id"], ["ordered_at"]],
        _ => [],
    };

    public static IReadOnlyList<string> Of(ImportKind kind) => [.. Known[kind].Select(f => f.Field)];

    public static ImportMapping Suggest(ImportKind kind, IReadOnlyList<string> columns)
    {
        var mapping = new Dictionary<string, string>();
        foreach (var (field, names) in Known[kind])
        {
            if (names.Select(n => columns.FirstOrDefault(c => string.Equals(c.Trim(), n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(c => c is not null) is { } column) mapping[field] = column;
        }

        return new ImportMapping(mapping);
    }
}
