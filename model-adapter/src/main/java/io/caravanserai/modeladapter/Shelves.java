package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one kind of model that is no table of numbers, and which of their versions answer, look on or rest by the roster.
 * Before the roster is known the first folder of each model answers.
 */
final class Shelves<T> implements Residents {

    /** Copies beside those that are needed; these models are not explained afterwards. */
    private static final int MOST = 5;

    private final OtherModel.Kind kind;
    private final String prefix;
    private final Path folder;
    private final Craft<T> craft;
    private final Copies copies;
    private final Map<String, Shelf<T>> byFolder = new TreeMap<>();
    private Standings standings = new Standings(List.of());
    private volatile Map<String, Slot<T>> slots = Map.of();
    private volatile List<Shelf<T>> all = List.of();
    private volatile List<Problem> problems = List.of();

    /**
     * @param prefix what the roster puts before a folder's name, such as {@code text-zh:}
     * @param archive where copies of these models are kept, none without it
     */
    Shelves(OtherModel.Kind kind, String prefix, Path folder, @Nullable Path archive, Craft<T> craft) {
        this.kind = kind;
        this.prefix = prefix;
        this.folder = folder;
        this.craft = craft;
        copies = new Copies(archive, MOST);
    }

    /** In the order of the models' names. */
    Collection<Slot<T>> slots() {
        return slots.values();
    }

    /** Empty when there is no such model. */
    Optional<Slot<T>> slot(String model) {
        return Optional.ofNullable(slots.get(model));
    }

    /** What answers, by the model's folder, in their order. */
    Stream<Map.Entry<String, T>> serving() {
        return slots.entrySet().stream()
                .flatMap(one -> one.getValue().content().stream().map(content -> Map.entry(one.getKey(), content)));
    }

    List<Problem> problems() {
        return Stream.concat(problems.stream(), all.stream().flatMap(shelf -> shelf.problems().stream()))
                .toList();
    }

    Stream<OtherModel> described() {
        return all.stream().map(shelf -> shelf.described(kind));
    }

    /** All that is held, by the names of the roster: what answers, looks on, or rests to be gone back to. */
    Stream<Map.Entry<String, T>> held() {
        return all.stream().flatMap(shelf -> shelf.content().stream().map(content -> Map.entry(shelf.name(), content)));
    }

    /** What could not be let in, or stands on something old, is read again, though its files are the same; copies at once. */
    synchronized void again(Predicate<T> isOld) {
        byFolder.values()
                .forEach(shelf -> shelf.readAgainIf(!shelf.problems().isEmpty()
                        || shelf.content().filter(isOld).isPresent()));
        byFolder.entrySet().stream()
                .filter(one -> ModelStanding.isFormer(one.getKey()))
                .forEach(one -> one.getValue().refresh());
        publish();
    }

    /** Folders that were there, and those of the roster. */
    synchronized Set<String> known() {
        return Stream.concat(
                        byFolder.keySet().stream(), standings.all().stream().map(ModelStanding::folder))
                .filter(name -> !ModelStanding.isFormer(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Resident> residents() {
        return all.stream()
                .map(shelf -> shelf.resident(kind.purpose(shelf.name())))
                .toList();
    }

    @Override
    public synchronized void stand(List<ModelStanding> roster) {
        Standings own =
                new Standings(roster.stream().flatMap(one -> own(one).stream()).toList());
        copies.need(own.needed());
        if (!own.equals(standings)) {
            Standings before = standings;
            standings = own;
            publish();
            own.champions()
                    .filter(one -> !before.all().contains(one))
                    .flatMap(one -> held(one).stream())
                    .forEach(Shelf::crowned);
        }
    }

    /** Named as its folder is called here. */
    private Optional<ModelStanding> own(ModelStanding one) {
        return one.purpose().equals(kind.purpose(one.folder())) && one.folder().startsWith(prefix)
                ? Optional.of(one.inFolder(one.folder().substring(prefix.length())))
                : Optional.empty();
    }

    /**
     * Reads what changed. True when something did; safe while they are asked.
     *
     * @param listed folders of this kind that are there
     */
    synchronized boolean refresh(List<String> listed) {
        List<Shelf<T>> gone = byFolder.entrySet().stream()
                .filter(one -> !listed.contains(one.getKey()) && !ModelStanding.isFormer(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        boolean changed = byFolder.values().removeAll(gone);
        for (String name : listed) {
            changed |= renewed(name);
        }
        if (changed) {
            publish();
        }
        gone.forEach(Shelf::retire);
        return changed;
    }

    /** What waited to be tried is tried now. */
    synchronized void recheck(Function<Shelf<T>, Function<T, Rehearsal.Rehearsed>> check) {
        List.copyOf(byFolder.values()).forEach(shelf -> shelf.recheck(check.apply(shelf)));
        publish();
    }

    synchronized void close() {
        slots = Map.of();
        all = List.of();
        byFolder.values().forEach(Shelf::retire);
        byFolder.clear();
    }

    /** Changed files of one that is needed get a shelf of their own: who answers does so until the roster says otherwise. */
    private boolean renewed(String name) {
        Shelf<T> shelf = byFolder.computeIfAbsent(name, this::shelf);
        if (shelf.edition() == null || standings.all().stream().noneMatch(one -> one.isNeeded() && holds(shelf, one))) {
            return shelf.refresh();
        }
        if (!shelf.isStale()) {
            return false;
        }
        Shelf<T> changed = shelf(name);
        changed.refresh();
        succeed(name, shelf, changed);
        return true;
    }

    private void succeed(String name, Shelf<T> shelf, Shelf<T> changed) {
        String former = ModelStanding.former(name, String.valueOf(shelf.edition()));
        if (changed.edition() == null) {
            shelf.refuse(changed, changed.problems());
        } else if (Objects.equals(shelf.edition(), changed.edition())) {
            shelf.adopt(changed);
        } else if (copies.of(former).isEmpty()) {
            changed.retire();
            shelf.refuse(changed, List.of(RosterProblems.withoutCopy(name, shelf.edition())));
        } else {
            Shelf<T> kept = shelf(former);
            kept.adopt(shelf);
            byFolder.put(former, kept);
            byFolder.put(name, changed);
        }
    }

    private void publish() {
        Set<String> models = byFolder.keySet().stream()
                .filter(name -> !ModelStanding.isFormer(name))
                .map(ModelStanding::model)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Shelf<T>> past = openFormer(models);
        Map<String, Slot<T>> published = new TreeMap<>();
        models.forEach(model -> published.put(model, slot(model, standings.of(model))));
        slots = published;
        all = List.copyOf(byFolder.values());
        problems = standings
                .champions()
                .filter(one -> models.contains(ModelStanding.model(one.folder())))
                .filter(one -> held(one).isEmpty())
                .map(RosterProblems::gone)
                .toList();
        past.forEach(Shelf::retire);
    }

    private Slot<T> slot(String model, Standings known) {
        if (known.all().isEmpty()) {
            Shelf<T> first = byFolder.values().stream()
                    .filter(shelf -> ModelStanding.model(local(shelf)).equals(model))
                    .findFirst()
                    .orElse(null);
            return new Slot<>(first, List.of(), null);
        }
        Shelf<T> champion = known.champions()
                .findFirst()
                .flatMap(one -> held(one).or(() -> known.lastGood().flatMap(this::held)))
                .orElse(null);
        List<Shelf<T>> shadows =
                known.shadows().flatMap(one -> held(one).stream()).toList();
        Shelf<T> last = known.lastGood().flatMap(this::held).orElse(null);
        return new Slot<>(champion, shadows, last == champion ? null : last);
    }

    /** The folder, when it holds the version that stands there; else what it held before its files were changed. */
    private Optional<Shelf<T>> held(ModelStanding one) {
        return Stream.of(one.folder(), Standings.former(one))
                .flatMap(name -> Optional.ofNullable(byFolder.get(name)).stream())
                .filter(shelf -> holds(shelf, one))
                .findFirst();
    }

    private boolean holds(Shelf<T> shelf, ModelStanding one) {
        String edition = shelf.edition();
        String name = local(shelf);
        return edition != null
                && one.isOf(edition)
                && (name.equals(one.folder()) || name.equals(Standings.former(one)));
    }

    /**
     * Opens the copies of versions that answer, look on or would be gone back to first, and whose folder holds another one.
     *
     * @return those that are not needed any more
     */
    private List<Shelf<T>> openFormer(Set<String> models) {
        List<ModelStanding> elsewhere = models.stream()
                .flatMap(model -> standings.of(model).wanted())
                .filter(one -> Optional.ofNullable(byFolder.get(one.folder()))
                                .filter(shelf -> holds(shelf, one))
                                .isEmpty()
                        || ModelStanding.isFormer(one.folder()))
                .toList();
        List<String> names = elsewhere.stream().map(Standings::former).toList();
        List<Shelf<T>> past = byFolder.entrySet().stream()
                .filter(one -> ModelStanding.isFormer(one.getKey()) && !names.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        byFolder.values().removeAll(past);
        elsewhere.forEach(this::open);
        return past;
    }

    /** Only a copy that is still what was let in; it stands in for files that are broken. */
    private void open(ModelStanding one) {
        String former = Standings.former(one);
        if (byFolder.containsKey(former) || copies.of(former).isEmpty()) {
            return;
        }
        Shelf<T> copy = shelf(former);
        Shelf<T> own = byFolder.get(one.folder());
        if (!copy.isWholeCopy()) {
            copy.retire();
        } else if (own != null && own.edition() == null) {
            own.restore(copy);
        } else {
            byFolder.put(former, copy);
        }
    }

    private Shelf<T> shelf(String name) {
        return new Shelf<>(prefix + name, copies.of(name).orElse(folder.resolve(name)), craft, copies);
    }

    private String local(Shelf<T> shelf) {
        return shelf.name().substring(prefix.length());
    }
}
