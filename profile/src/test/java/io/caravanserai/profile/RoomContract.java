package io.caravanserai.profile;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Remembered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What every contract of the room needs: a house on one of the databases, empty before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RoomContract {

    protected TestHouse house;

    protected abstract TestHouse open();

    @BeforeAll
    void build() {
        house = open();
    }

    @BeforeEach
    void clear() {
        house.clear();
    }

    @AfterAll
    void tearDown() {
        house.close();
    }

    protected CustomerId remembered(Event event) {
        return ((Remembered.Stored) house.remember(event).get(0)).customer();
    }

    protected CustomerId customer(String identifier) {
        return house.room().customers().find(Identifier.parse(identifier)).orElseThrow();
    }

    protected CustomerView view(String identifier) {
        return house.room()
                .customers()
                .view(customer(identifier), TestHouse.NOW)
                .orElseThrow();
    }

    protected void link(String one, String other) {
        house.room().customers().link(Identifier.parse(one), Identifier.parse(other), "said by the customer");
    }

    protected void unlink(String one, String other) {
        house.room().customers().unlink(Identifier.parse(one), Identifier.parse(other), "two people");
    }
}
