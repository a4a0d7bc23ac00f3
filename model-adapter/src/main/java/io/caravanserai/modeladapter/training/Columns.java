package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.passport.Input;
import io.caravanserai.modeladapter.passport.NumberInput;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The floats of a passport's row by name: {@code tenure_days}, {@code issue=sales}. */
final class Columns {

    private final List<String> names = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    Columns(Passport passport) {
        passport.inputs().forEach(this::add);
    }

    /** Every number times every value of the text input; nothing when the passport has no such input. */
    Crosses crossedBy(String textFeature) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        IntStream.range(0, names.size())
                .filter(column -> names.get(column).startsWith(textFeature + "="))
                .forEach(column -> {
                    left.addAll(numbers);
                    numbers.forEach(number -> right.add(column));
                });
        return new Crosses(left, right);
    }

    List<String> names(Crosses crosses) {
        List<String> all = new ArrayList<>(names);
        for (int i = 0; i < crosses.left().size(); i++) {
            all.add(names.get(crosses.left().get(i)) + " * "
                    + names.get(crosses.right().get(i)));
        }
        return all;
    }

    private void add(Input input) {
        if (input instanceof TextInput text) {
            text.values().forEach(value -> names.add(text.feature() + "=" + value));
        } else if (input instanceof NumberInput number) {
            numbers.add(names.size());
            names.add(number.feature());
        }
    }
}
