package io.caravanserai.profile;

import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.testkit.CustomerMemoryContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryOnPostgresTest extends CustomerMemoryContract {

    private final TestHouse house = TestHouse.onPostgres();

    @BeforeEach
    void clear() {
        house.clear();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Override
    protected CustomerMemory memory() {
        return house.room().memory();
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return house.room().unitOfWork();
    }

    @Override
    protected Receipts receipts() {
        return house.room().receipts();
    }
}
