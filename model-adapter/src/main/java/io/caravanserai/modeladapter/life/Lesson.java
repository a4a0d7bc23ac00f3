package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.Answered;
import io.caravanserai.domain.model.Hindsight;
import java.time.Instant;
import java.util.List;

/** What the scores of a purpose can be held against. */
enum Lesson {
    /** The customer accepted the offer. */
    ACCEPTED {
        @Override
        List<Answered> read(Hindsight hindsight, LifeSettings settings, Instant now) {
            return hindsight.accepted(settings.decisions());
        }
    },
    /** The customer bought nothing for a time. */
    SILENT {
        @Override
        List<Answered> read(Hindsight hindsight, LifeSettings settings, Instant now) {
            return hindsight.silent(now, settings.quiet(), settings.decisions());
        }
    },
    /** Nothing that the hub hears of. */
    NONE {
        @Override
        List<Answered> read(Hindsight hindsight, LifeSettings settings, Instant now) {
            return List.of();
        }
    };

    abstract List<Answered> read(Hindsight hindsight, LifeSettings settings, Instant now);

    static Lesson of(String purpose) {
        return switch (purpose) {
            case "propensity" -> ACCEPTED;
            case "churn" -> SILENT;
            default -> NONE;
        };
    }
}
