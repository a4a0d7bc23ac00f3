import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the demo's signals: 240 invented customers of five kinds over fourteen weeks. Seeded: the same files every time.
 *
 * <p>{@code java examples/demo/GenerateDemo.java examples/demo}
 */
public final class GenerateDemo {

    private enum Kind {
        LOYAL(90, 9, 320),
        REGULAR(70, 18, 140),
        FADING(40, 10, 260),
        UNHAPPY(20, 14, 200),
        NEW(20, 20, 90);

        final int customers;
        final int daysBetweenPurchases;
        final int spend;

        Kind(int customers, int daysBetweenPurchases, int spend) {
            this.customers = customers;
            this.daysBetweenPurchases = daysBetweenPurchases;
            this.spend = spend;
        }
    }

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 9, 0);
    private static final int DAYS = 98;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] CATEGORIES = {"数码", "食品", "Home", "Books", "美妆", "Outdoor"};
    private static final String[] REGIONS = {"广东", "浙江", "四川", "Shanghai", "London", "Singapore"};
    private static final String[][] NAMES = {
        {"陈", "李", "王", "赵", "周"}, {"Ana Flores", "Tom Reed", "Ines Berg", "Omar Aziz", "Mia Wong"}
    };
    private static final String[] GOOD = {
        "送货很快，包装也很好，会继续支持！", "客服很耐心，问题当天就解决了，谢谢。", "质量超出预期，已经推荐给朋友。",
        "Fast delivery and lovely packaging, will order again!", "The support team was patient and kind, thank you.",
        "Great quality for the price, I am really happy with it."
    };
    private static final String[] BAD = {
        "等了两个星期还没收到货，客服一直敷衍，太让人生气了！", "账单又多扣了钱，打了三次电话都没人处理，非常失望。",
        "刚用两天就坏了，质量太差，再也不会买了。", "My order is two weeks late and nobody answers. This is outrageous!",
        "You charged me twice again. I am furious and thinking of leaving.",
        "It broke after two days. Terrible quality, I am so disappointed."
    };
    private static final String[] PLAIN = {
        "请问这个型号什么时候有货？", "想了解一下会员积分怎么用。", "Does the warranty cover accidental damage?",
        "Could you tell me the opening hours of the store?"
    };

    private final Random random = new Random(20260105);
    private final List<String> contacts = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> transactions = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private int number;

    public static void main(String[] args) throws IOException {
        GenerateDemo demo = new GenerateDemo();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.customers; i++) {
                demo.customer(kind);
            }
        }
        demo.thingsThatGoWrong();
        demo.write(Path.of(args.length == 0 ? "." : args[0]));
    }

    private void customer(Kind kind) {
        number++;
        String id = "C-" + (2000 + number);
        boolean chinese = number % 3 != 0;
        int joined = kind == Kind.NEW ? 60 : 0;
        contacts.add(contact(id, chinese, kind, START.plusDays(joined).plusMinutes(number)));
        purchases(id, kind, joined);
        interactions(id, kind, chinese, joined);
    }

    private String contact(String id, boolean chinese, Kind kind, LocalDateTime at) {
        String name = NAMES[chinese ? 0 : 1][number % 5] + (chinese ? "女士" : "");
        boolean consents = random.nextInt(10) > 0;
        return """
            {"contactId": "%s", "revision": 1, "updatedAt": "%s", "name": "%s", "language": "%s", "birthYear": %d, \
            "gender": "%s", "mobile": "1390000%04d", "email": "c%d@example.com", "appUserId": "app-%d", \
            "address": {"province": "%s"}, "memberSince": "%d-%02d-01", \
            "consents": [{"purpose": "marketing", "granted": %b}, {"purpose": "profiling", "granted": true}]}"""
                .formatted(
                        id, at.format(SECONDS), name, chinese ? "zh-CN" : "en-GB", 1955 + random.nextInt(50),
                        random.nextBoolean() ? "female" : "male", 1000 + number, number, number,
                        REGIONS[random.nextInt(REGIONS.length)], kind == Kind.NEW ? 2026 : 2019 + random.nextInt(6),
                        kind == Kind.NEW ? 3 : 1 + random.nextInt(12), consents);
    }

    private void purchases(String id, Kind kind, int from) {
        int day = from + 1 + random.nextInt(kind.daysBetweenPurchases);
        while (day < DAYS) {
            boolean faded = kind == Kind.FADING && day > 60;
            if (!faded || random.nextInt(4) == 0) {
                transactions.add(purchase(id, day, kind.spend * (faded ? 0.3 : 0.6 + random.nextDouble() * 0.8)));
            }
            day += 1 + random.nextInt(kind.daysBetweenPurchases * 2);
        }
    }

    private String purchase(String id, int day, double amount) {
        int order = transactions.size() + 1;
        String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
        return "T-%d,purchase,%s,%s,,O-%d,SKU-%d,%s,%d,%s,CNY,"
                .formatted(order, time(day).format(SECONDS), id, order, random.nextInt(60), category,
                        1 + random.nextInt(3), String.format(Locale.ROOT, "%.2f", amount));
    }

    private void interactions(String id, Kind kind, boolean chinese, int from) {
        boolean sour = kind == Kind.UNHAPPY || (kind == Kind.FADING && random.nextInt(2) == 0);
        if (sour) {
            int day = 78 + random.nextInt(15);
            calls.add(call(id, day, pick(BAD, chinese), true));
            if (random.nextBoolean()) {
                comments.add(comment(id, day + 1, pick(BAD, chinese)));
            }
            if (random.nextInt(3) == 0) {
                transactions.add("T-R%d,refund,%s,%s,,O-%d,,,,%d.00,CNY,quality"
                        .formatted(number, time(day + 2).format(SECONDS), id, number, 40 + random.nextInt(90)));
            }
        } else if (random.nextInt(3) == 0) {
            comments.add(comment(id, from + 5 + random.nextInt(DAYS - from - 10), pick(GOOD, chinese)));
        }
        if (random.nextInt(4) == 0) {
            calls.add(call(id, from + 3 + random.nextInt(DAYS - from - 5), pick(PLAIN, chinese), false));
        }
        if (random.nextInt(2) == 0) {
            String[] steps = {"browse", "compare", "consult"};
            int day = from + 4 + random.nextInt(DAYS - from - 8);
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                events.add(browse(id, day, i, steps[i]));
            }
        }
    }

    private String call(String id, int day, String words, boolean complaint) {
        int call = calls.size() + 1;
        String issue = complaint
                ? ", \"case\": {\"id\": \"CASE-%d\", \"isComplaint\": true}".formatted(call)
                : ", \"case\": {\"isComplaint\": false}";
        return """
            {"callId": "CALL-%d", "startedAt": "%s+08:00", "agentId": "A-%d", "durationSeconds": %d, \
            "caller": {"customerNo": "%s"}%s, "transcript": [{"role": "agent", "content": "您好 / Hello"}, \
            {"role": "customer", "content": "%s"}]}"""
                .formatted(call, time(day).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME), 1 + call % 7,
                        60 + random.nextInt(600), id, issue, words);
    }

    private String comment(String id, int day, String words) {
        return "d-%d,weibo,%d,%s,%s,%d,\"%s\""
                .formatted(comments.size() + 1, 9000 + number, id, time(day).format(MINUTES), random.nextInt(80), words);
    }

    private String browse(String id, int day, int minute, String step) {
        return """
            {"id": "W-%d", "type": "browse", "time": "%s+08:00", "identifiers": [{"namespace": "crm", "value": "%s"}], \
            "data": {"step": "%s", "product_id": "SKU-%d", "category": "%s"}}"""
                .formatted(events.size() + 1,
                        time(day).plusMinutes(minute).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME), id, step,
                        number % 60, CATEGORIES[number % CATEGORIES.length]);
    }

    /** What every real source delivers now and then: the same record again, and records that are broken. */
    private void thingsThatGoWrong() {
        transactions.add(transactions.get(7));
        transactions.add(transactions.get(70));
        transactions.add(transactions.get(700));
        transactions.add("T-X1,purchase,2026-03-01 12:00:00,,,O-X1,SKU-1,Home,1,35.00,CNY,");
        transactions.add("T-X2,purchase,2026-03-01 12:00:00,C-2001,,O-X2,SKU-1,Home,1,thirty-five,CNY,");
        transactions.add("T-X3,purchase,2036-03-01 12:00:00,C-2001,,O-X3,SKU-1,Home,1,35.00,CNY,");
    }

    private LocalDateTime time(int day) {
        return START.plusDays(day).plusMinutes(random.nextInt(11 * 60)).plusSeconds(random.nextInt(60));
    }

    private String pick(String[] texts, boolean chinese) {
        int half = texts.length / 2;
        return texts[(chinese ? 0 : half) + random.nextInt(half)];
    }

    private void write(Path folder) throws IOException {
        array(folder.resolve("crm-contacts.json"), contacts);
        array(folder.resolve("calls.json"), calls);
        array(folder.resolve("web-events.json"), events);
        lines(folder.resolve("comments.csv"), "comment_id,platform,user_id,customer_no,posted_at,likes,text", comments);
        lines(
                folder.resolve("transactions.csv"),
                "transaction_id,type,time,customer_no,mobile,order_id,product,category,quantity,amount,currency,reason",
                transactions);
    }

    private static void array(Path file, List<String> items) throws IOException {
        Files.writeString(file, "[\n" + String.join(",\n", items) + "\n]\n");
    }

    private static void lines(Path file, String header, List<String> lines) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.print(header + "\n");
            lines.forEach(line -> out.print(line + "\n"));
        }
    }
}
