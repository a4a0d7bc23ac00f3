package io.caravanserai.decisiontables.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionReaderTest {

    private static final Entry SCORE = entry(ValueType.NUMBER);
    private static final Entry MONEY = entry(ValueType.MONEY);
    private static final Entry SHARE = entry(ValueType.PERCENT);
    private static final Entry TIER = entry(ValueType.TEXT, "high_value", "potential", "general", "at_risk");
    private static final Entry REGION = entry(ValueType.TEXT);
    private static final Entry CONSENT = entry(ValueType.YES_NO);
    private static final Entry DAY = entry(ValueType.DATE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sevn        | 'sevn' is not a number. Maybe write 7.
            1O          | '1O' is not a number. Maybe write 10.
            七          | '七' is not a number. Maybe write 7.
            abc         | 'abc' is not a number. Maybe write a value such as 10.
            20..10      | '20..10' is a range from high to low. Maybe write 10..20.
            ..          | '..' is a range without bounds. Maybe write 10..20.
            >= x        | 'x' is not a number. Maybe write a value such as 10.
            1,000       | '1,000' could be one number or a list. Maybe write 1000 or 1, 000.
            ¥1,299.50   | '¥1,299.50' could be one number or a list. Maybe write ¥1299.50 or ¥1, 299.50.
            1, , 3      | '1, , 3' is a list with an empty place. Maybe drop one comma.
            not         | 'not' is not a number. Maybe write a value such as 10.
            1e999       | '1e999' is not a number. Maybe write a value such as 10.
            10-20       | '10-20' is not a number. Maybe write 10..20.
            2026-10-20  | '2026-10-20' is not a number. Maybe write 10..20.
            10 to 20    | '10 to 20' is not a number. Maybe write 10..20.
            在10和20之间 | '在10和20之间' is not a number. Maybe write 10..20.
            10..<20     | '10..<20' is not a number. Maybe write [10..20).
            [10,20)     | '[10,20)' is not a number. Maybe write [10..20).
            > 80 and <= 90 | '> 80 and <= 90' is not a number. Maybe write (80..90].
            =>80        | '=>80' is not a number. Maybe write >= 80.
            不低于80     | '不低于80' is not a number. Maybe write >= 80.
            80以上       | '80以上' is not a number. Maybe write >= 80.
            80+         | '80+' is not a number. Maybe write >= 80.
            不到 80      | '不' is not a number. Maybe write a value such as 10.
            !5          | '!5' is not a number. Maybe write ≠ 5.
            等于5        | '等于5' is not a number. Maybe write 5..5.
            任意         | '任意' is not a number. Maybe leave the cell blank: that means any.
            (10..10]    | '(10..10]' is a range that holds nothing. Maybe write 10..10.
            """)
    void refusesWhatIsNoNumberAndSaysWhatToWrite(String text, String sentence) {
        assertThatThrownBy(() -> new ConditionReader(SCORE, Operator.EQUALS).read(text))
                .isInstanceOf(Misread.class)
                .hasMessage(sentence);
    }

    @Test
    void refusesABareValueInARangeColumn() {
        assertThatThrownBy(() -> new ConditionReader(SCORE, Operator.FROM_TO).read("20"))
                .hasMessage("'20' is not a range. Maybe write 20..20 or >= 20.");
    }

    @Test
    void namesTheNearestAllowedText() {
        assertThatThrownBy(() -> new ConditionReader(TIER, Operator.ONE_OF).read("at_risk, hihg_value"))
                .hasMessage("'hihg_value' is not one of the allowed values. Maybe write high_value.");
    }

    @Test
    void listsTheAllowedTextsWhenNoneIsNear() {
        assertThatThrownBy(() -> new ConditionReader(TIER, Operator.EQUALS).read("gold"))
                .hasMessageContaining("Maybe one of [high_value, potential, general, at_risk].");
    }

    @Test
    void refusesAPercentageWithoutItsSign() {
        assertThatThrownBy(() -> new ConditionReader(SHARE, Operator.AT_LEAST).read("30"))
                .hasMessage("'30' has no percent sign. Maybe write 30%.");
    }

    @Test
    void refusesADayThatIsNotInTheCalendar() {
        assertThatThrownBy(() -> new ConditionReader(DAY, Operator.AT_LEAST).read("2026-02-30"))
                .hasMessageContaining("is not a day of the calendar");
    }

    @Test
    void refusesWhatIsNeitherYesNorNo() {
        assertThatThrownBy(() -> new ConditionReader(CONSENT, Operator.IS).read("maybe"))
                .hasMessage("'maybe' is not yes or no. Maybe write yes / 是 or no / 否.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            equals   | 7          | 7        | 8
            at least | 60         | 60       | 59.9
            at most  | 60         | 60       | 60.1
            from..to | 10..20     | 20       | 20.1
            from..to | 10…20      | 10       | 9.9
            from..to | 10~20      | 15       | 21
            from..to | 10 至 20   | 15       | 21
            from..to | -5..-1     | -3       | 0
            from..to | 10..       | 1000     | 9
            from..to | ..10       | -1000    | 11
            equals   | >= 80      | 80       | 79
            equals   | ＞＝８０    | 80       | 79
            equals   | ≥80        | 80       | 79
            equals   | > 80       | 80.5     | 80
            equals   | ≤ 80       | 80       | 81
            equals   | < 0.6      | 0.59     | 0.6
            equals   | 至少 3     | 3        | 2
            one of   | 1, 3, 5    | 3        | 2
            one of   | 1、3，5     | 5        | 4
            equals   | not 7      | 8        | 7
            equals   | 非 7       | 8        | 7
            equals   | not 10..20 | 21       | 20
            equals   | not >= 80  | 79       | 80
            equals   | １２        | 12       | 1
            from..to | [10..20)   | 10       | 20
            from..to | (10..20]   | 20       | 10
            at least | （10~20）   | 19.9     | 20
            from..to | (10..)     | 10.1     | 10
            at least | not [10..20) | 20     | 10
            at least | ≠ 5        | 6        | 5
            at least | !=5        | 4        | 5
            at most  | <> 1, 3    | 2        | 3
            at least | not 5      | 4        | 6
            equals   | −5         | -5       | 5
            """)
    void readsNumbersHoweverTheyAreWritten(String operator, String text, double inside, double outside) {
        Condition condition = new ConditionReader(SCORE, Operator.of(operator).orElseThrow()).read(text);
        assertThat(condition.holds(inside)).isTrue();
        assertThat(condition.holds(outside)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ¥1299.50   | 1299.5
            ￥99       | 99
            99 元      | 99
            CNY 99     | 99
            """)
    void readsAmountsWithTheirCurrency(String text, double amount) {
        assertThat(new ConditionReader(MONEY, Operator.EQUALS).read(text)).isEqualTo(new Condition.Is(amount));
    }

    @Test
    void readsPercentagesAsShares() {
        Condition condition = new ConditionReader(SHARE, Operator.FROM_TO).read("30%..５０％");
        assertThat(condition).isEqualTo(new Condition.Span(0.3, true, 0.5, true));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31", "2026/3/31", "2026年3月31日", "２０２６-03-31"})
    void readsDaysHoweverTheyAreWritten(String text) {
        assertThat(new ConditionReader(DAY, Operator.EQUALS).read(text))
                .isEqualTo(new Condition.Is(LocalDate.of(2026, 3, 31)));
    }

    @Test
    void readsARangeOfDays() {
        Condition spring = new ConditionReader(DAY, Operator.FROM_TO).read("2026-03-01..2026-05-31");
        assertThat(spring.holds(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(spring.holds(LocalDate.of(2026, 6, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"是,true", "yes,true", "TRUE,true", "否,false", "no,false"})
    void readsYesAndNoInBothLanguages(String text, boolean yes) {
        assertThat(new ConditionReader(CONSENT, Operator.IS).read(text)).isEqualTo(new Condition.Is(yes));
    }

    @Test
    void takesAllowedTextsInAnyCaseAndWidth() {
        assertThat(new ConditionReader(TIER, Operator.EQUALS).read("ＡＴ_ＲＩＳＫ")).isEqualTo(new Condition.Is("at_risk"));
    }

    @Test
    void aTextIsAlsoKnownByWhatPeopleCallIt() {
        Map<String, Label> names = Map.of(
                "high_value", new Label("高价值", "high value"),
                "general", new Label("一般", "others"),
                "potential", new Label("潜力", "others"));
        Entry tier = new Entry(
                "x", ValueType.TEXT, Origin.FEATURE, TIER.label(), TIER.values(), names, "", false, null, null);
        ConditionReader reader = new ConditionReader(tier, Operator.ONE_OF);
        assertThat(reader.read("高价值、At Risk、一般"))
                .isEqualTo(new Condition.OneOf(Set.of("high_value", "at_risk", "general")));
        assertThat(reader.read("非 高价值")).isEqualTo(new Condition.Not(new Condition.Is("high_value")));
        assertThatThrownBy(() -> reader.read("others")).hasMessageContaining("is not one of the allowed values");
    }

    @Test
    void whatCannotBeSeenIsNotRead() {
        assertThat(new ConditionReader(SCORE, Operator.EQUALS).read("\u00A060\u200B"))
                .isEqualTo(new Condition.Is(60.0));
    }

    @Test
    void aDayThatIsShownAsANumberIsRefusedWithAdvice() {
        assertThatThrownBy(() -> new ConditionReader(DAY, Operator.AT_MOST).read("45657"))
                .hasMessage("'45657' is not a date. Maybe format the cell as a date, or write one such as 2026-03-31.");
    }

    @Test
    void aPlaceThatBeginsWithNotInChineseIsNoNegation() {
        assertThat(new ConditionReader(REGION, Operator.EQUALS).read("非洲")).isEqualTo(new Condition.Is("非洲"));
    }

    @Test
    void anAbsentFactSatisfiesOnlyANegation() {
        assertThat(new ConditionReader(SCORE, Operator.AT_MOST).read("60").holds(null))
                .isFalse();
        assertThat(new ConditionReader(TIER, Operator.ONE_OF)
                        .read("at_risk, general")
                        .holds(null))
                .isFalse();
        assertThat(new ConditionReader(TIER, Operator.ONE_OF)
                        .read("not at_risk")
                        .holds(null))
                .isTrue();
    }

    private static Entry entry(ValueType type, String... values) {
        return new Entry("x", type, Origin.FEATURE, new Label("x", "x"), List.of(values), "", false, null);
    }
}
