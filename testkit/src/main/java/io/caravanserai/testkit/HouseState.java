package io.caravanserai.testkit;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.contact.Contact;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventKey;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.event.StreamPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything an in-memory house remembers; a session works on a copy and publishes it when it saves. */
final class HouseState {

    final Map<EventKey, Event> journal;
    final Map<Identifier, CustomerId> identities;
    final Map<EventKey, CustomerId> owners;
    final Map<DecisionId, Receipt> receipts;
    final Map<DecisionId, Contact> contacts;
    final Map<DecisionId, List<Contact>> contactsSeen;
    final Map<String, Outcome> outcomes;
    final Map<CustomerId, Map<String, Object>> scores;
    final Map<CustomerId, Map<String, String>> segments;
    final List<StreamPosition> positions;

    HouseState() {
        journal = new LinkedHashMap<>();
        identities = new LinkedHashMap<>();
        owners = new LinkedHashMap<>();
        receipts = new LinkedHashMap<>();
        contacts = new LinkedHashMap<>();
        contactsSeen = new LinkedHashMap<>();
        outcomes = new LinkedHashMap<>();
        scores = new LinkedHashMap<>();
        segments = new LinkedHashMap<>();
        positions = new ArrayList<>();
    }

    private HouseState(HouseState other) {
        journal = new LinkedHashMap<>(other.journal);
        identities = new LinkedHashMap<>(other.identities);
        owners = new LinkedHashMap<>(other.owners);
        receipts = new LinkedHashMap<>(other.receipts);
        contacts = new LinkedHashMap<>(other.contacts);
        contactsSeen = new LinkedHashMap<>(other.contactsSeen);
        outcomes = new LinkedHashMap<>(other.outcomes);
        scores = new LinkedHashMap<>(other.scores);
        segments = new LinkedHashMap<>(other.segments);
        positions = new ArrayList<>(other.positions);
    }

    HouseState copy() {
        return new HouseState(this);
    }

    /** Events of the customer in the order they were stored. */
    List<Event> eventsOf(CustomerId customer) {
        return journal.values().stream()
                .filter(event -> customer.equals(owners.get(event.key())))
                .toList();
    }

    /** Contacts of the customer that count, in the order they were promised. */
    List<Contact> contactsOf(CustomerId customer) {
        return contacts.values().stream()
                .filter(Contact::counts)
                .filter(contact -> receipts.get(contact.decision()).customer().equals(customer))
                .toList();
    }
}
