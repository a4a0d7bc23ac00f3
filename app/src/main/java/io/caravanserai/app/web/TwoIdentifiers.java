package io.caravanserai.app.web;

import io.caravanserai.domain.event.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of two identifiers.
 *
 * @param user who says so, kept with it
 * @param why after the user's name; may be empty
 */
record TwoIdentifiers(Identifier one, Identifier other, String user, String why) {

    private static final int LONGEST_REASON = 200;

    /** @param reason kept after the name of who asked */
    record Json(@Nullable List<String> identifiers, @Nullable String reason) {}

    static TwoIdentifiers read(Json asked, String user) {
        List<String> sent = asked.identifiers() == null ? List.of() : asked.identifiers();
        List<Identifier> two =
                sent.stream().map(CustomersController::identifier).distinct().toList();
        if (two.size() != 2) {
            throw new BadRequestException(
                    "identifiers",
                    String.valueOf(two.size()),
                    "are not two different ones",
                    "Send two, each as namespace:value.");
        }
        return new TwoIdentifiers(two.get(0), two.get(1), user, why(asked));
    }

    private static String why(Json asked) {
        String reason = asked.reason() == null ? "" : asked.reason();
        if (reason.length() > LONGEST_REASON) {
            throw new BadRequestException(
                    "reason", reason, "is longer than %d characters".formatted(LONGEST_REASON), "Maybe shorten it.");
        }
        return reason;
    }

    /** @param done what the user did, such as {@code separated} */
    String reason(String done) {
        return done + " by " + user + (why.isEmpty() ? "" : ": " + why);
    }

    List<Identifier> both() {
        return List.of(one, other);
    }

    ConflictException refused(String expected, String advice) {
        String found = both().stream().map(Identifier::toString).collect(Collectors.joining(", "));
        return new ConflictException("identifiers", found, expected, advice);
    }
}
