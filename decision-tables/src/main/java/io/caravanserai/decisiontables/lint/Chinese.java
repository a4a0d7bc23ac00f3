package io.caravanserai.decisiontables.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readers of workbooks say of a cell, in Chinese; a test holds the book against everything they can say. */
final class Chinese {

    private static final String BLANK = "{}";

    private static final List<Phrase> BOOK =
            """
            says 'not' and nothing more | 只写了“not”
            is a range without bounds | 是没有上下限的区间
            is a range from high to low | 区间的上下限颠倒了
            could be one number or a list | 既可能是一个数，也可能是列表
            is a list with an empty place | 列表中有空项
            is not a range | 不是区间
            has no percent sign | 缺少百分号
            is not a percentage | 不是百分比
            is not a number | 不是数字
            is not an amount | 不是金额
            is not one of the allowed values | 不是允许的取值
            is not yes or no | 不是“是”或“否”
            is not a day of the calendar | 不是日历上的日期
            is not a date | 不是日期
            is longer than {} characters | 超过 {} 个字符
            has control characters | 含有控制字符
            is a formula | 是公式
            is a spreadsheet error | 是电子表格的错误值
            is neither on nor off | 既不是启用也不是停用
            answers nothing | 没有给出答案
            is not in the catalogue | 不在目录中
            is not in the action catalogue | 不在动作目录中
            is not a channel of {} | 不是 {} 的渠道
            has no rows that are on | 没有启用的行
            has no cases | 没有案例
            expects nothing | 没有期望的结果
            is not a column of this table | 不是本表的列
            is not bound in sheet '{}' | 没有在工作表“{}”中绑定
            is not a header of sheet '{}' | 不是工作表“{}”的表头
            is bound twice | 绑定了两次
            is a header twice | 表头重复
            stands under no header | 上方没有表头
            is missing | 缺失
            is not a role | 不是列的角色
            cannot be the role of {} | 不能作为 {} 的角色
            is not an operator of a {} | 不是 {} 类型的运算方式
            is not the type of {} | 不是 {} 的类型
            is not a setting | 不是设置项
            is not a hit policy | 不是命中方式
            does not use the priority column | 没有使用优先级列
            needs a priority column | 需要优先级列
            leaves open what happens | 没有说明如何处理
            is not an answer of this table | 不是本表的答案
            is before the first day | 早于第一天
            is not a column | 不是列
            is beyond {} rows | 超出 {} 行
            is more than {} columns | 多于 {} 列
            lies beyond {} columns | 超出 {} 列
            has no such sheet | 没有这个工作表
            is not a table name | 不是表名
            is damaged | 已损坏
            is empty | 是空的
            is more than {} bytes | 超过 {} 字节
            is encrypted or in the old .xls format | 已加密，或是旧的 .xls 格式
            is not an .xlsx workbook | 不是 .xlsx 工作簿
            unpacks to more than a table needs | 解压后超出一张表所需
            is active content | 是活动内容
            reaches outside the workbook | 指向工作簿之外
            declares entities | 声明了实体
            is in the strict variant of the format | 是该格式的严格变体
            says that the workbook has macros | 声明工作簿含有宏
            Maybe write what it must not be. | 请写出不应是什么。
            Maybe write {} or >= {}. | 请写 {} 或 >= {}。
            Maybe write {} or {}. | 请写 {} 或 {}。
            Maybe write a value such as {}. | 请写一个值，例如 {}。
            Maybe write a date such as {}. | 请写一个日期，例如 {}。
            Maybe write one: what is given, and what must come out. | 请写一个：给定什么，应得出什么。
            Maybe write the first one. | 请写第一行。
            Maybe write the header of the rules sheet. | 请写规则表的表头。
            Maybe write priority and bind one column to the role priority, or neither. | 请同时写优先级并把一列绑定为优先级，或两者都不要。
            Maybe write nothing, or name: value. | 请写“无”，或 名称: 值。
            Maybe write {}. | 请写 {}。
            Maybe one of {}. | 可以是 {} 之一。
            Maybe drop one comma. | 请去掉一个逗号。
            Maybe check month and day. | 请检查月和日。
            Maybe shorten it. | 请缩短。
            Maybe type it again by hand. | 请手工重新输入。
            Maybe type the value itself: a decision table holds no formulas. | 请直接输入值：决策表中不能有公式。
            Maybe type the value again. | 请重新输入该值。
            Maybe fill an answer in, or drop the row. | 请填写答案，或删除该行。
            Maybe fill an answer in, or write nothing / 无 there. | 请填写答案，或写“无”。
            Maybe add it there. | 请在那里添加。
            Maybe rename one of them. | 请给其中一个改名。
            Maybe rename one of the columns. | 请给其中一列改名。
            Maybe drop it, or add a header. | 请删除它，或加上表头。
            Maybe swap the two days. | 请对调这两天。
            Maybe split the table. | 请拆分该表。
            Maybe drop it or split the table. | 请删除它，或拆分该表。
            Maybe rename '{}'. | 请给“{}”改名。
            Maybe start from a copy of another table. | 请从另一张表的副本开始。
            Maybe quote a text that has a comma. | 含逗号的文本请加引号。
            Maybe use small letters, digits and dashes. | 请用小写字母、数字和短横线。
            Maybe open it in a spreadsheet program and save it again. | 请用电子表格程序打开并重新保存。
            Maybe copy the file again. | 请重新复制该文件。
            Maybe split the table, or drop pictures. | 请拆分该表，或去掉图片。
            Maybe save it as .xlsx without a password. | 请另存为不带密码的 .xlsx。
            Maybe save it as Excel workbook (.xlsx). | 请另存为 Excel 工作簿（.xlsx）。
            Maybe save as Excel workbook (.xlsx). | 请另存为 Excel 工作簿（.xlsx）。
            Maybe copy the rows into a new workbook. | 请把各行复制到新的工作簿。
            Maybe save as .xlsx, which leaves macros out. | 请另存为 .xlsx，其中不含宏。
            Maybe save as .xlsx, which leaves them out. | 请另存为 .xlsx，其中不含宏。
            Maybe break the links and save again. | 请断开链接并重新保存。"""
                    .lines()
                    .map(Phrase::read)
                    .toList();

    private Chinese() {}

    static String of(String english) {
        return BOOK.stream()
                .flatMap(phrase -> phrase.said(english).stream())
                .findFirst()
                .orElse(english);
    }

    private record Phrase(Pattern english, String chinese) {

        static Phrase read(String line) {
            String[] both = line.split(" \\| ", 2);
            List<String> parts = Arrays.stream(both[0].split(Pattern.quote(BLANK), -1))
                    .map(Pattern::quote)
                    .toList();
            return new Phrase(Pattern.compile(String.join("(.*)", parts)), both[1]);
        }

        Optional<String> said(String sentence) {
            Matcher words = english.matcher(sentence);
            return words.matches() ? Optional.of(filled(words)) : Optional.empty();
        }

        private String filled(Matcher words) {
            StringBuilder text = new StringBuilder(chinese);
            for (int blank = 1; blank <= words.groupCount(); blank++) {
                int at = text.indexOf(BLANK);
                text.replace(at, at + BLANK.length(), words.group(blank));
            }
            return text.toString();
        }
    }
}
