package io.caravanserai.processes;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.processes.task.Doors;
import java.util.List;
import java.util.Locale;

/** Doors nobody goes through. */
final class TestDoors {

    private TestDoors() {}

    static Doors closed() {
        return new Doors(
                new TestCustomers(),
                new TestReceipts(),
                new PlainRationale(),
                () -> ReceiptBuilder.ACTIONS,
                new RecordingSendDesk(),
                new RecordingIntake(),
                new TestCampaignDesk());
    }

    /** One sentence in the language asked for. */
    static final class PlainRationale implements Rationale {

        @Override
        public List<String> why(Receipt receipt, Locale locale) {
            return List.of(locale.equals(Locale.ENGLISH) ? "Spending fell." : "消费下降。");
        }

        @Override
        public String fate(Fate fate, Locale locale) {
            return "";
        }
    }
}
