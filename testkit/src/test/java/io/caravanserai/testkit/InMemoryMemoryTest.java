package io.caravanserai.testkit;

import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.UnitOfWork;

class InMemoryMemoryTest extends CustomerMemoryContract {

    private final InMemoryMemory memory = new InMemoryMemory(HouseCatalogue.standard());

    @Override
    protected CustomerMemory memory() {
        return memory;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return memory;
    }

    @Override
    protected Receipts receipts() {
        return memory;
    }
}
