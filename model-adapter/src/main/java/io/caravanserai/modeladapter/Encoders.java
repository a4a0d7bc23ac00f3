package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.EncoderPassportReader;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.text.Encoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The encoders of a folder ({@code kind: encoder}). Heads say on which version and content they stand, so no version takes the
 * place of another: each stays for as long as a head stands on it, out of the archive where its folder holds the next one.
 */
final class Encoders implements AutoCloseable {

    private final Path folder;
    private final ModelWorkers aside = new ModelWorkers("encoder-trial", 1, 1);
    private final EncoderFolder craft;
    private final Shelves<HeldEncoder> shelves;
    private Set<EncoderPin> needed = Set.of();

    /** @param archive where copies are kept, none without it */
    Encoders(Path folder, @Nullable Path archive, ModelSettings settings) {
        this.folder = folder;
        craft = new EncoderFolder(aside, settings);
        shelves = new Shelves<>(
                OtherModel.Kind.ENCODER, "", folder, archive == null ? null : archive.resolve("encoders"), craft);
    }

    /** True when something changed; heads should be looked at again then. */
    boolean refresh() {
        return shelves.refresh(Subfolders.ofKind(folder, EncoderPassportReader::isEncoder, shelves.known()));
    }

    /** Just what a head was trained on; a former version is opened for it where its copy is whole. */
    synchronized Optional<HeldEncoder> find(EncoderPin pin) {
        Optional<HeldEncoder> open = held(pin);
        if (open.isPresent()) {
            return open;
        }
        Set<EncoderPin> more = new HashSet<>(needed);
        more.add(pin);
        stand(more);
        if (held(pin).isEmpty()) {
            stand(needed);
            return Optional.empty();
        }
        needed = more;
        return held(pin);
    }

    /** What a folder of this name holds now, whether or not a head stands on it. */
    Optional<HeldEncoder> named(String name) {
        return inFolders().filter(held -> held.about().name().equals(name)).findFirst();
    }

    /** Names that a head may ask for, beside the hub's own. */
    List<String> names() {
        return inFolders()
                .filter(held -> !held.passport().builtIn())
                .map(held -> held.about().name())
                .distinct()
                .toList();
    }

    private Stream<HeldEncoder> inFolders() {
        return shelves.held()
                .filter(one -> !ModelStanding.isFormer(one.getKey()))
                .map(Map.Entry::getValue);
    }

    /** What nobody stands on any more is closed, but for what folders hold. */
    synchronized void need(Stream<StandsOn> heads) {
        needed = Set.copyOf(heads.map(StandsOn::encoder)
                .filter(pin -> !Encoder.isOwn(pin.name()) && held(pin).isPresent())
                .toList());
        stand(needed);
    }

    /** Heads are the roster of encoders. */
    private void stand(Set<EncoderPin> pins) {
        shelves.stand(pins.stream().map(this::standing).toList());
    }

    private ModelStanding standing(EncoderPin pin) {
        String version = String.valueOf(pin.version());
        String home = shelves.held()
                .filter(one -> !ModelStanding.isFormer(one.getKey()))
                .filter(one -> one.getValue().isOf(pin))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ModelStanding.former(pin.name(), version));
        return ModelStanding.first(
                        home, OtherModel.Kind.ENCODER.purpose(home), ModelState.CHAMPION, Instant.EPOCH, "heads")
                .of(version);
    }

    private Optional<HeldEncoder> held(EncoderPin pin) {
        return shelves.held()
                .map(Map.Entry::getValue)
                .filter(held -> held.isOf(pin))
                .findFirst();
    }

    /**
     * One of the hub's own is open; its golden texts are read, where it has a passport here.
     *
     * @return false when that was refused, so that nobody is to stand on it
     */
    boolean began(Encoder own) {
        craft.began(own);
        shelves.recheck(shelf -> held -> craft.rehearsed(held, shelf.source()));
        boolean isRefused =
                shelves.slot(own.name()).isPresent() && named(own.name()).isEmpty();
        if (isRefused) {
            craft.ended(own);
        }
        return !isRefused;
    }

    /** True when the hub's own of this name has a passport here. */
    boolean describes(String own) {
        return named(own).isPresent();
    }

    /** Folders that are held or were refused. */
    List<String> folders() {
        return shelves.residents().stream().map(Resident::folder).toList();
    }

    List<Problem> problems() {
        return shelves.problems();
    }

    /** @param heads all that are held here */
    Stream<OtherModel> described(List<StandsOn> heads) {
        Map<String, HeldEncoder> held =
                shelves.held().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return shelves.described().map(model -> Optional.ofNullable(held.get(model.folder()))
                .map(one -> model.encoder(EncoderCard.of(one, on(one, heads))))
                .orElse(model));
    }

    private static List<String> on(HeldEncoder held, List<StandsOn> heads) {
        return heads.stream()
                .filter(one -> held.passport().builtIn() ? held.isNamed(one.encoder()) : held.isOf(one.encoder()))
                .map(StandsOn::head)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        shelves.close();
        aside.close();
    }
}
