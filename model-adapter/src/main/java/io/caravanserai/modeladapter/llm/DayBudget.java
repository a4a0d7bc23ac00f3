package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.UsageLedger;
import io.caravanserai.domain.problem.RetryLaterException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What may be asked today, in the zone of the house. */
final class DayBudget {

    private static final Logger LOG = LoggerFactory.getLogger(DayBudget.class);
    private static final String METER = "llm";

    private final UsageLedger ledger;
    private final InstantSource clock;
    private final ZoneId zone;

    DayBudget(UsageLedger ledger, InstantSource clock, ZoneId zone) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /** @throws NoAnswerException when there is none left; what cannot be counted is not asked */
    void take(LlmSettings settings) throws NoAnswerException {
        if (!taken(settings)) {
            throw new NoAnswerException(Reason.BUDGET_SPENT);
        }
    }

    private boolean taken(LlmSettings settings) {
        try {
            return ledger.take(METER, today(), settings.dayCalls(), settings.dayTokens());
        } catch (RetryLaterException away) {
            LOG.atWarn().setCause(away).log("The day's usage cannot be counted; templates answer.");
            return false;
        }
    }

    void spend(long tokens) {
        try {
            ledger.spend(METER, today(), tokens);
        } catch (RetryLaterException away) {
            LOG.atWarn()
                    .setCause(away)
                    .addKeyValue("tokens", tokens)
                    .log("The tokens of an answer could not be counted.");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
