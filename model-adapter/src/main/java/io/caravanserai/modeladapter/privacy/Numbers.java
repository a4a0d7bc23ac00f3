package io.caravanserai.modeladapter.privacy;

import java.util.List;

/** How numbers that name somebody are written and spoken, in Chinese and English. */
final class Numbers {

    private static final String ALONE = "(?<![A-Za-z0-9])";
    private static final String CHINESE_DIGIT = "[零〇一二三四五六七八九幺两]";
    private static final String ENGLISH_DIGIT =
            "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|double|triple)";
    private static final String ORDER_WORD = "(?i:订单|单号|运单|快递|工单|合同|保单|会员|账号|帐号|账户|护照|车牌|微信|"
            + "order|tracking|ticket|case|account|member(?:ship)?|invoice|policy|passport|reference|booking)";
    private static final String NUMBER_WORD = "(?i:号码|编号|号|number|no\\.?|id|code)";

    static final List<Habit> HABITS = List.of(
            // Resident identity card: region, birthday, serial number, check character.
            Habit.of(Kind.ID, ALONE + "\\d{6}[ -]?\\d{8}[ -]?\\d{3}[ -]?[\\dXx](?![A-Za-z0-9])"),
            Habit.of(Kind.ID, ALONE + "\\d{3}-\\d{2}-\\d{4}(?!\\d)"),
            Habit.of(
                    Kind.ORDER,
                    ORDER_WORD + "\\s{0,3}" + NUMBER_WORD
                            + "?\\s{0,3}(?:是|为|is|was)?\\s{0,3}[:#]?\\s{0,3}([A-Za-z0-9-]{0,20}\\d[A-Za-z0-9-]{2,30})"),
            Habit.of(Kind.ORDER, ALONE + "(?=[A-Za-z-]{0,8}\\d{4})[A-Za-z]{1,8}-?\\d[A-Za-z0-9-]{5,30}"),
            Habit.of(Kind.CARD, ALONE + "\\d{4}(?:[ -]?\\d{4}){2,3}(?:[ -]?\\d{1,4})?(?!\\d)"),
            Habit.of(Kind.PHONE, ALONE + "\\+?\\d{1,4}[ .-]\\(?\\d{2,4}\\)?(?:[ .-]?\\d{3,4}){2}(?!\\d)"),
            Habit.of(Kind.PHONE, "\\(\\d{2,4}\\)[ -]?\\d{3,4}[ -]?\\d{4}(?!\\d)"),
            Habit.of(Kind.PHONE, ALONE + "\\+?(?:86[ -]?)?1[3-9]\\d[ .-]?\\d{4}[ .-]?\\d{4}(?!\\d)"),
            Habit.of(Kind.NUMBER, "(?<!\\d)\\+?\\d(?:[ /()-]{0,2}\\d){5,40}(?!\\d)"),
            Habit.of(Kind.NUMBER, "(?:" + CHINESE_DIGIT + "[\\s,、-]{0,2}){6,40}" + CHINESE_DIGIT),
            Habit.of(
                    Kind.NUMBER,
                    "(?i)(?<![a-z])(?:" + ENGLISH_DIGIT + "[\\s,-]{1,3}){5,40}" + ENGLISH_DIGIT + "(?![a-z])"));

    private Numbers() {}
}
