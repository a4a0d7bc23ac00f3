package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.EncoderPassport;
import java.util.List;

/**
 * What people who train heads should know of an encoder.
 *
 * @param pooling {@code cls}, {@code mean} or {@code none}
 * @param maxTokens pieces of a window
 * @param content of its vectors, as heads name it
 * @param heads that stand on it, on this node
 */
public record EncoderCard(
        int dimensions,
        String pooling,
        boolean normalised,
        int maxTokens,
        boolean quantised,
        boolean builtIn,
        List<String> scripts,
        String content,
        List<String> heads) {

    public EncoderCard {
        scripts = List.copyOf(scripts);
        heads = List.copyOf(heads);
    }

    static EncoderCard of(HeldEncoder held, List<String> heads) {
        EncoderPassport passport = held.passport();
        return new EncoderCard(
                passport.output().dimensions(),
                passport.output().pooling().code(),
                passport.output().normalise(),
                passport.output().maxTokens(),
                passport.quantised(),
                passport.builtIn(),
                passport.scripts().stream().sorted().toList(),
                held.content(),
                heads);
    }
}
