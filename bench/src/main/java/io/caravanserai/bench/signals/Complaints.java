package io.caravanserai.bench.signals;

import java.util.List;
import java.util.SplittableRandom;

/** Words of customers who complain, of the length people write. No two are alike, so that no cache answers for the model. */
final class Complaints {

    private static final List<String> WORDS = List.of(
            "你们上个月多扣了我%d元费用，我非常生气，再不解决我就销户！",
            "快递已经晚了%d天还没到，客服一直推来推去，太失望了。",
            "买了%d件商品有两件是坏的，质量太差，我要求退款。",
            "I was charged %d yuan twice and nobody answers my mails. I am really angry and want my money back.",
            "My parcel is %d days late and the courier says you never handed it over. Very disappointing.",
            "The app crashed %d times while I was paying. Please fix this or I will shop somewhere else.");

    private Complaints() {}

    static String words(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size())).formatted(2 + random.nextInt(1_000_000));
    }
}
