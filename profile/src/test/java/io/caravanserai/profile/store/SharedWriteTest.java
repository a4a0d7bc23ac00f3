package io.caravanserai.profile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;

class SharedWriteTest {

    @ParameterizedTest
    @EnumSource(Patience.class)
    void aCommitWhoseStoreWasClosedBeforeTheWriteIsNoCommit(Patience patience) {
        MVStore store = storeInMemory();
        SharedWrite write = SharedWrite.of(store);
        store.<String, String>openMap("customer").put("c-1", "changed");
        store.closeImmediately();

        assertThatThrownBy(() -> write.await(patience)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(Patience.class)
    void nothingIsLeftToWriteWhenTheCommitReturns(Patience patience) {
        try (MVStore store = storeInMemory()) {
            SharedWrite write = SharedWrite.of(store);
            MVMap<String, String> customers = store.openMap("customer");
            for (int change = 0; change < 3; change++) {
                customers.put("c-1", "change " + change);
                write.await(patience);
                assertThat(store.hasUnsavedChanges()).isFalse();
            }
        }
    }

    @Test
    void aStoreThatIsWrittenByUsNeverWritesByItself() {
        try (MVStore store = storeInMemory()) {
            MVMap<Integer, String> customers = store.openMap("customer");
            customers.put(0, "first");
            SharedWrite.of(store).await(Patience.SOME);
            long version = store.getCurrentVersion();

            for (int id = 1; id <= 3_000; id++) {
                customers.put(id, "x".repeat(10_000));
            }

            assertThat(store.getUnsavedMemory()).as("its own limit is 19 MB").isGreaterThan(19 << 20);
            assertThat(store.getCurrentVersion()).isEqualTo(version);
        }
    }

    private static MVStore storeInMemory() {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .fileName("memFS:" + System.nanoTime())
                .open();
    }
}
