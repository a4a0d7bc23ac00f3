package io.caravanserai.modeladapter.privacy;

import java.util.List;

/** How addresses are written: on the network and on the ground, in Chinese and English. */
final class Places {

    private static final String HAN = "\\p{IsHan}";
    private static final String DOOR = "(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层)";
    private static final String STREET = "(?:路|街道|大街|街|大道|道|巷|弄|胡同|小区|花园|新村|村|公寓|大厦)";
    private static final String ENGLISH_STREET = "(?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|"
            + "court|ct|square|sq|place|pl|terrace|close|crescent)";

    static final List<Habit> HABITS = List.of(
            Habit.of(Kind.LINK, "(?i)(?:https?://|www\\.)[^\\s<>\"'，。；]{1,400}"),
            Habit.of(
                    Kind.EMAIL,
                    "[A-Za-z0-9._%+-]{1,64}\\s?@\\s?[A-Za-z0-9-]{1,63}(?:\\s?\\.\\s?[A-Za-z0-9-]{2,63}){1,4}"),
            Habit.of(Kind.EMAIL, "(?i)[A-Za-z0-9._%+-]{1,64} at [a-z0-9-]{1,63}(?: dot [a-z]{2,20}){1,3}(?![a-z])"),
            Habit.of(Kind.HANDLE, "(?<![A-Za-z0-9.])@[A-Za-z0-9_\\p{IsHan}]{2,40}"),
            Habit.of(
                    Kind.ADDRESS,
                    HAN + "{0,12}" + STREET + HAN + "{0,6}[0-9A-Za-z-]{1,8}" + DOOR + "(?:" + HAN
                            + "{0,8}[0-9A-Za-z-]{1,8}" + DOOR + "){0,4}"),
            Habit.of(Kind.ADDRESS, HAN + "{2,7}(?:省|自治区)" + HAN + "{2,7}(?:市|州|盟)"),
            Habit.of(Kind.ADDRESS, HAN + "{2,7}(?:省|市)" + HAN + "{1,7}(?:区|县|镇|乡)"),
            Habit.of(Kind.ADDRESS, "(?<!\\d)\\d{1,4}" + "(?:号楼|栋|幢|单元)" + "(?:\\d{1,4}" + DOOR + "?){0,3}"),
            Habit.of(
                    Kind.ADDRESS,
                    "(?<![A-Za-z0-9])\\d{1,6}[A-Za-z]?(?:\\s[A-Za-z][A-Za-z.'-]{0,20}){1,4}\\s" + ENGLISH_STREET
                            + "(?![A-Za-z])\\.?(?:,?\\s(?i:apt|apartment|unit|suite|flat|room)\\.?\\s?[A-Za-z0-9-]{1,8})?"),
            Habit.of(Kind.ADDRESS, "(?<![A-Za-z0-9])[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![A-Za-z0-9])"),
            Habit.of(Kind.ADDRESS, "(?<![A-Za-z0-9])[A-Z]{2} \\d{5}(?:-\\d{4})?(?!\\d)"));

    private Places() {}
}
