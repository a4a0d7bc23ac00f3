package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.TableHit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves customers alone who said no so often: for {@code pause_days} after the last contact, or, when the row names no
 * pause, as long as the refusals stay within {@code refusal_days}. Refusals are counted by the features
 * {@code offers_declined_<days>d}; a period without such a feature is counted over 30 days.
 */
final class RefusalRule {

    private static final Pattern COUNTED = Pattern.compile("offers_declined_(\\d+)d");
    private static final int USUAL_DAYS = 30;

    private final Map<Integer, Integer> slotByDays = new HashMap<>();

    RefusalRule(Catalogue catalogue) {
        catalogue.entries().forEach(entry -> {
            Matcher name = COUNTED.matcher(entry.name());
            if (name.matches()) {
                slotByDays.put(Integer.valueOf(name.group(1)), catalogue.slot(entry.name()));
            }
        });
        slotByDays.computeIfAbsent(USUAL_DAYS, days -> catalogue.slot("offers_declined_" + days + "d"));
    }

    @Nullable
    Stop stopOf(TableHit hit, Facts facts, List<Contact> contacts, Instant now) {
        OptionalDouble most = hit.number("refusals");
        if (most.isEmpty()) {
            return null;
        }
        int asked = (int) hit.number("refusal_days").orElse(USUAL_DAYS);
        int days = slotByDays.containsKey(asked) ? asked : USUAL_DAYS;
        boolean often = facts.numberAt(slotByDays.get(days)) >= most.getAsDouble();
        return often && isPaused(hit.number("pause_days"), contacts, now)
                ? new Stop(
                        Stage.CONTACT_POLICY,
                        Reasons.REFUSED_OFTEN,
                        "%.0f/%dd".formatted(most.getAsDouble(), days),
                        hit.row())
                : null;
    }

    private static boolean isPaused(OptionalDouble days, List<Contact> contacts, Instant now) {
        if (days.isEmpty() || contacts.isEmpty()) {
            return true;
        }
        Instant last = contacts.get(contacts.size() - 1).time();
        return last.plus(Duration.ofDays((long) days.getAsDouble())).isAfter(now);
    }
}
