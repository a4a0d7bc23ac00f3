package io.caravanserai.decisiontables.trace;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A column of every type and operator, with values that sit on, below and above the bounds its cells name. */
record DrawnColumn(String name, ValueType valueType, String operator) {

    static final Catalogue CATALOGUE = new Catalogue(List.of(
            entry("score", ValueType.NUMBER, null),
            entry("spend", ValueType.MONEY, 0.0),
            entry("share", ValueType.PERCENT, null),
            entry("since", ValueType.DATE, null),
            entry("tier", ValueType.TEXT, null, "gold", "silver", "tin"),
            entry("city", ValueType.TEXT, null),
            entry("consent", ValueType.YES_NO, false),
            entry("owner", ValueType.YES_NO, null),
            new Entry("answer", ValueType.TEXT, Origin.OUTPUT, new Label("a", "a"), List.of(), "", false, null)));

    private static final List<String> CITIES = List.of("上海", "Notting Hill", "Lyon");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Entry entry(String name, ValueType type, @Nullable Object missing, String... values) {
        return new Entry(name, type, Origin.FEATURE, new Label(name, name), List.of(values), "", false, missing);
    }

    static List<DrawnColumn> draw(Random random) {
        List<Entry> entries = new ArrayList<>(CATALOGUE.entries().stream()
                .filter(entry -> entry.origin() != Origin.OUTPUT)
                .toList());
        Collections.shuffle(entries, random);
        return entries.subList(0, 1 + random.nextInt(entries.size())).stream()
                .map(entry -> new DrawnColumn(entry.name(), entry.type(), operator(random, entry.type())))
                .toList();
    }

    private static String operator(Random random, ValueType type) {
        List<String> fitting =
                switch (type) {
                    case YES_NO -> List.of("is");
                    case TEXT -> List.of("equals", "one of");
                    default -> List.of("equals", "one of", "from..to", "at least", "at most");
                };
        return fitting.get(random.nextInt(fitting.size()));
    }

    String type() {
        return valueType.name().toLowerCase(Locale.ROOT);
    }

    DrawnCell cell(Random random) {
        DrawnCell cell =
                switch (valueType) {
                    case YES_NO -> yesNo(random.nextBoolean());
                    case TEXT -> texts(random);
                    default -> ordered(random);
                };
        boolean freeText = name.equals("city");
        return random.nextInt(5) == 0 ? cell.denied(freeText || random.nextBoolean() ? "not " : "非") : cell;
    }

    private static DrawnCell yesNo(boolean yes) {
        return new DrawnCell(yes ? "是" : "no", fact -> fact != null && fact.equals(yes));
    }

    private DrawnCell texts(Random random) {
        List<String> all = texts();
        String one = all.get(random.nextInt(all.size()));
        String other = all.get(random.nextInt(all.size()));
        return random.nextBoolean() && !one.equals(other)
                ? new DrawnCell(one + "、" + other, fact -> one.equals(fact) || other.equals(fact))
                : new DrawnCell(one, one::equals);
    }

    private List<String> texts() {
        return name.equals("tier") ? List.of("gold", "silver", "tin") : CITIES;
    }

    private DrawnCell ordered(Random random) {
        int one = random.nextInt(10);
        int other = one + random.nextInt(5);
        return switch (random.nextInt(9)) {
            case 0 -> new DrawnCell(">= " + text(one), fact -> fact != null && step(fact) >= one);
            case 1 -> new DrawnCell("<" + text(one), fact -> fact != null && step(fact) < one);
            case 2 -> new DrawnCell(">" + text(one), fact -> fact != null && step(fact) > one);
            case 3 -> new DrawnCell("至多" + text(one), fact -> fact != null && step(fact) <= one);
            case 4 ->
                new DrawnCell(
                        text(one) + ".." + text(other),
                        fact -> fact != null && step(fact) >= one && step(fact) <= other);
            case 5 ->
                new DrawnCell(
                        text(one) + "; " + text(other + 1),
                        fact -> fact != null && (step(fact) == one || step(fact) == other + 1));
            case 6 ->
                new DrawnCell(
                        "[%s..%s)".formatted(text(one), text(other + 1)),
                        fact -> fact != null && step(fact) >= one && step(fact) < other + 1);
            case 7 ->
                new DrawnCell(
                        "(%s 至 %s]".formatted(text(one), text(other + 1)),
                        fact -> fact != null && step(fact) > one && step(fact) <= other + 1);
            default -> bare(one, other);
        };
    }

    private DrawnCell bare(int one, int other) {
        return switch (operator) {
            case "at least" -> new DrawnCell(text(one), fact -> fact != null && step(fact) >= one);
            case "at most" -> new DrawnCell(text(one), fact -> fact != null && step(fact) <= one);
            case "from..to" ->
                new DrawnCell(
                        text(one) + "~" + text(other),
                        fact -> fact != null && step(fact) >= one && step(fact) <= other);
            default -> new DrawnCell(text(one), fact -> fact != null && step(fact) == one);
        };
    }

    /** Values lie on a scale of steps: 10 points, 99.5 yuan, 5 percent, a week. */
    private String text(int step) {
        return switch (valueType) {
            case MONEY -> "¥" + step * 99.5;
            case PERCENT -> step * 5 + "%";
            case DATE -> DAY.plusDays(step * 7L).toString();
            default -> String.valueOf(step * 10);
        };
    }

    private double step(Object fact) {
        return switch (valueType) {
            case MONEY -> (double) fact / 99.5;
            case PERCENT -> Math.round((double) fact * 2_000) / 100.0;
            case DATE -> (((LocalDate) fact).toEpochDay() - DAY.toEpochDay()) / 7.0;
            default -> (double) fact / 10;
        };
    }

    private Object value(int step, int nudge) {
        return switch (valueType) {
            case MONEY -> step * 99.5 + nudge;
            case PERCENT -> step * 5 / 100.0 + nudge * 0.01;
            case DATE -> DAY.plusDays(step * 7L + nudge);
            default -> step * 10.0 + nudge;
        };
    }

    /** A fact on, just below or just above a bound; absent at times. */
    void fill(Facts facts, Random random) {
        facts.set(name, random.nextInt(7) == 0 ? null : fact(random));
    }

    private Object fact(Random random) {
        return switch (valueType) {
            case YES_NO -> random.nextBoolean();
            case TEXT ->
                random.nextInt(6) == 0 && name.equals("city")
                        ? "elsewhere"
                        : texts().get(random.nextInt(texts().size()));
            default -> value(random.nextInt(14), random.nextInt(3) - 1);
        };
    }
}
