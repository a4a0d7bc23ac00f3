package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.About;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model of texts or pictures, or a table of recommendations, as this node sees it: admitted by its golden answers and in use at
 * once, without shadow or champion.
 *
 * @param folder below the folder of models; a head is named after its text model, {@code text-zh:intent}
 * @param answers the question it answers, empty when it answers several or cannot be read
 * @param about of the version in use, null while none is
 * @param content the first figures of a SHA-256 over its files as they are now
 * @param proof null while none is in use, or it was not tried yet
 * @param budget for one text or picture, null where none is declared
 * @param problems of the files as they are now
 */
public record OtherModel(
        String folder,
        Kind kind,
        String answers,
        @Nullable About about,
        State state,
        String content,
        @Nullable Proof proof,
        @Nullable Duration budget,
        List<Problem> problems,
        String card) {

    public OtherModel {
        problems = List.copyOf(problems);
    }

    /** What it reads. */
    public enum Kind {
        TEXT,
        TEXT_HEAD,
        TEXT_GRAPH,
        IMAGE,
        RECOMMEND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is asked. */
    public enum State {
        /** Its golden answers are still to be read: the encoder is opening. */
        TRYING,
        IN_USE,
        /** Its files are refused; those before them are in use. */
        LAST_GOOD,
        REFUSED;

        static State of(boolean isThere, boolean isTried, boolean isBroken) {
            if (!isThere) {
                return REFUSED;
            }
            return isBroken ? LAST_GOOD : isTried ? IN_USE : TRYING;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a passport says of the version in use. */
    record Sheet(About about, String answers, @Nullable Duration budget) {}
}
