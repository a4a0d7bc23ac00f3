package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.About;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model of texts or pictures, or a table of recommendations, as this node sees it: admitted by its golden answers.
 *
 * @param folder as the roster calls it, below the folder of models; a head is named after its text model, {@code text-zh:intent}
 * @param answers the question it answers, empty when it answers several or cannot be read
 * @param about of the version that is held, null while none is
 * @param state of its files
 * @param content the first figures of a SHA-256 over its files as they are now
 * @param proof null while none is held, or it was not tried yet
 * @param budget for one text or picture, null where none is declared
 * @param pulse of its latest calls here, null while none is held
 * @param beside what it said in the shadow
 * @param spread of its latest answers, null where nobody watches it
 * @param problems of the files as they are now
 * @param encoder what there is to say of an encoder, null for other kinds and while none is held
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
        @Nullable Pulse pulse,
        SideBySide beside,
        @Nullable Spread spread,
        List<Problem> problems,
        String card,
        @Nullable EncoderCard encoder) {

    private static final String OF = ":";

    public OtherModel {
        problems = List.copyOf(problems);
    }

    /** The same, of an encoder. */
    OtherModel encoder(EncoderCard said) {
        return new OtherModel(
                folder, kind, answers, about, state, content, proof, budget, pulse, beside, spread, problems, card,
                said);
    }

    public String purpose() {
        return kind.purpose(folder);
    }

    /** True for what {@link Kind#purpose} calls so: models of it have no share of the customers, and may rest without a successor. */
    public static boolean isPurpose(String purpose) {
        return purpose.contains(OF);
    }

    /** What it reads. */
    public enum Kind {
        TEXT,
        TEXT_HEAD,
        TEXT_GRAPH,
        ENCODER,
        IMAGE,
        RECOMMEND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True for those that say one class, or some, with a probability. */
        boolean isWatched() {
            return this == TEXT_HEAD || this == TEXT_GRAPH || this == IMAGE;
        }

        /** What the versions of a model have in common on the roster: {@code text_head:text-zh:intent}. */
        String purpose(String folder) {
            return code() + OF + ModelStanding.model(folder);
        }
    }

    /** How its files are. */
    public enum State {
        /** Its golden answers are still to be read: the encoder is opening. */
        TRYING,
        ADMITTED,
        /** Its files are refused; those before them are held. */
        LAST_GOOD,
        REFUSED;

        static State of(boolean isThere, boolean isTried, boolean isBroken) {
            if (!isThere) {
                return REFUSED;
            }
            return isBroken ? LAST_GOOD : isTried ? ADMITTED : TRYING;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
