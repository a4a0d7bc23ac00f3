package io.caravanserai.profile.identity;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values people and forms write when they have none. They are shared by strangers, so they never identify anybody. */
public final class JunkIdentifiers {

    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "nil",
            "undefined",
            "unknown",
            "n/a",
            "na",
            "nan",
            "-",
            "--",
            "?",
            "test",
            "anonymous",
            "guest",
            "default",
            "empty",
            "nobody",
            "-1",
            "无",
            "未知",
            "匿名",
            "test@test.com",
            "test@example.com",
            "a@a.com",
            "none@none.com",
            "abc@abc.com",
            "123@qq.com",
            "asdf@asdf.com");
    private static final Set<String> PHONES = Set.of("13800000000", "13800138000", "13900000000", "13000000000");
    private static final Pattern ONLY_ZEROS = Pattern.compile("0+");
    private static final Pattern ONE_CHARACTER_REPEATED = Pattern.compile("(\\D)\\1{2,}|(\\d)\\2{5,}");
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()./-]*");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern NOBODYS_MAILBOX =
            Pattern.compile("(no-?reply|do-?not-?reply|mailer-daemon|postmaster)([+.].*)?@.*");
    private static final String UPWARDS = "01234567890123456789";
    private static final String DOWNWARDS = "98765432109876543210";
    private static final int SHORTEST_RUN = 6;

    private JunkIdentifiers() {}

    /** Identifiers that tell customers apart, in the event's order, each once. */
    public static List<Identifier> usable(Event event) {
        return event.identifiers().stream()
                .distinct()
                .filter(identifier -> !isJunk(identifier))
                .toList();
    }

    public static boolean isJunk(Identifier identifier) {
        String value = identifier.value().strip().toLowerCase(Locale.ROOT);
        return WORDS.contains(value)
                || ONLY_ZEROS.matcher(value).matches()
                || ONE_CHARACTER_REPEATED.matcher(value).matches()
                || NOBODYS_MAILBOX.matcher(value).matches()
                || (NUMBER.matcher(value).matches() && isJunkNumber(national(value)));
    }

    private static boolean isJunkNumber(String digits) {
        return PHONES.contains(digits)
                || ONLY_ZEROS.matcher(digits).matches()
                || ONE_CHARACTER_REPEATED.matcher(digits).matches()
                || (digits.length() >= SHORTEST_RUN && (UPWARDS.contains(digits) || DOWNWARDS.contains(digits)));
    }

    private static String national(String number) {
        String digits = NOT_DIGITS.matcher(number).replaceAll("");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }
}
