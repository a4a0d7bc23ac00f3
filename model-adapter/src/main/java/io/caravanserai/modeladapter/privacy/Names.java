package io.caravanserai.modeladapter.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How people are named: those the house knows, and those who name themselves or are addressed. */
final class Names {

    private static final String COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|南宫|端木";
    private static final String SURNAME = "(?:" + COMPOUND
            + "|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
            + "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧])";
    private static final String CAPITALISED = "[A-Z][A-Za-z'-]{1,20}";

    static final List<Habit> HABITS = List.of(
            Habit.of(Kind.NAME, "(?:我叫|名字(?:是|叫)?|姓名|收件人|收货人|联系人)[是为叫:\\s]{0,3}(\\p{IsHan}{2,4})"),
            Habit.of(Kind.NAME, "(?:我是|我姓|免贵姓|这里是)(" + SURNAME + "\\p{IsHan}{0,2})"),
            Habit.of(Kind.NAME, "(" + SURNAME + "\\p{IsHan}{0,2})(?=先生|女士|小姐|太太|师傅|老师|经理|阿姨|大哥)"),
            Habit.of(
                    Kind.NAME,
                    "(?i:my name is|my name's|name is|i am called)\\s{1,3}([A-Za-z][A-Za-z'-]{1,20}(?:\\s[A-Za-z][A-Za-z'-]{1,20})?)"),
            Habit.of(
                    Kind.NAME,
                    "(?:(?i:this is|i am|i'm|name:|speaking with|dear))\\s{1,3}(" + CAPITALISED + "(?:\\s" + CAPITALISED
                            + "){0,2})"),
            Habit.of(
                    Kind.NAME,
                    "(?i:mr|mrs|ms|miss|dr|prof|madam|sir)\\.?\\s{1,3}(" + CAPITALISED + "(?:\\s" + CAPITALISED
                            + ")?)"));

    private static final int SHORTEST = 2;
    private static final int GIVEN_NAME_OF = 3;

    private Names() {}

    /** What is known to name the customer, its parts too: a given name is said more often than the whole. */
    static List<Habit> known(Set<String> personal) {
        Set<String> parts = new TreeSet<>();
        for (String one : personal) {
            parts.add(one.strip());
            parts.addAll(List.of(one.strip().split("[\\s·]+")));
            if (one.matches("\\p{IsHan}{" + GIVEN_NAME_OF + ",4}")) {
                parts.add(one.substring(one.length() - SHORTEST));
            }
        }
        List<Habit> habits = new ArrayList<>();
        parts.stream().filter(part -> part.length() >= SHORTEST).forEach(part -> habits.add(known(part)));
        return habits;
    }

    /** Latin letters are whole words, in any case; Chinese has no gaps between words. */
    private static Habit known(String part) {
        return new Habit(
                Kind.NAME,
                Pattern.compile(
                        "(?<![A-Za-z0-9])" + Pattern.quote(part) + "(?![A-Za-z0-9])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
