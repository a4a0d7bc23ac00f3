package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often and when a customer may be contacted.
 *
 * <p>A service the customer is owed is not held back by offers made before: only other such services count against its
 * caps, and refused offers say nothing about it. Towards offers every contact counts.
 */
final class ContactPolicy {

    private final String table;
    private final Set<String> mandatory;
    private final RefusalRule refusals;
    private final QuietRows quiet;

    ContactPolicy(Playbook playbook) {
        this.table = playbook.strategy().tables().contactPolicy();
        this.mandatory = playbook.actions().all().stream()
                .filter(ActionDefinition::mandatory)
                .map(ActionDefinition::id)
                .collect(Collectors.toUnmodifiableSet());
        this.refusals = new RefusalRule(playbook.catalogue());
        this.quiet = new QuietRows(playbook.strategy().quietHours(), playbook.zone());
    }

    /** Rows that hold for a candidate, given the facts of the customer and the candidate together. */
    List<TableHit> rows(Facts facts, RuleSet tables) {
        return tables.evaluate(table, facts);
    }

    /** Null when the customer may be contacted. */
    @Nullable
    Stop stopOf(Contender contender, List<TableHit> rows, List<Contact> contacts, Instant now) {
        boolean owed = contender.isMandatory();
        Stop capped = capStop(contender.candidate().channel(), owed, rows, contacts, now);
        return capped != null || owed ? capped : refusalStop(contender.facts(), rows, contacts, now);
    }

    @Nullable
    Stop capStop(String channel, boolean owed, List<TableHit> rows, List<Contact> contacts, Instant now) {
        if (channel.equals(Field.NO_CHANNEL)) {
            return null;
        }
        List<Contact> counted = owed ? ofServices(contacts) : contacts;
        for (TableHit row : rows) {
            Optional<Stop> stop = CapRule.of(row).map(rule -> rule.stopOf(channel, counted, now));
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        return null;
    }

    Instant nextAllowed(Instant moment, List<TableHit> rows) {
        return quiet.nextAllowed(moment, rows);
    }

    private @Nullable Stop refusalStop(Facts facts, List<TableHit> rows, List<Contact> contacts, Instant now) {
        for (TableHit row : rows) {
            Stop stop = refusals.stopOf(row, facts, contacts, now);
            if (stop != null) {
                return stop;
            }
        }
        return null;
    }

    private List<Contact> ofServices(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> mandatory.contains(contact.action()))
                .toList();
    }
}
