package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.UnknownCursorException;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.DraftNotes.OnDisk;
import io.caravanserai.domain.publishing.EditLock;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.TableArchive;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What versions of tables rely on, on every database. */
public abstract class TableArchiveContract extends RoomContract {

    private static final Instant NOW = TestHouse.NOW;
    private static final String FILE = "offers/gifts.xlsx";
    private static final byte[] WORKBOOK = {'P', 'K', 1};

    private TableArchive archive;

    @BeforeEach
    void anArchive() {
        archive = house.room().tableArchive();
    }

    @Test
    void twoVersionsOfATableNeverShareANumber() {
        archive.versions().save(version("a", "h", 1, VersionState.ACTIVE));

        assertThatThrownBy(() -> archive.versions().save(version("b", "h", 1, VersionState.PROPOSED)))
                .isInstanceOf(RetryLaterException.class);
    }

    @Test
    void aReleaseIsNeverAddedTwice() {
        Release first = new Release(1, Map.of(FILE, new VersionId("a")), NOW, "ann", "first");
        archive.releases().add(first);

        assertThatThrownBy(() -> archive.releases().add(first)).isInstanceOf(RetryLaterException.class);
    }

    @Test
    void aChangeThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> archive.alone(() -> {
                    archive.versions().save(version("a", "h", 1, VersionState.ACTIVE));
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");

        assertThat(archive.versions().find(new VersionId("a"))).isEmpty();
    }

    @Test
    void sayingACursorThatNobodyGaveIsRefused() {
        assertThatThrownBy(() -> archive.audit().list(null, "nonsense", 10)).isInstanceOf(UnknownCursorException.class);
    }

    @Test
    void theSameContentIsKeptOnce() {
        String hash = archive.workbooks().keep(WORKBOOK, NOW);

        assertThat(archive.workbooks().keep(WORKBOOK.clone(), NOW)).isEqualTo(hash);
        assertThat(archive.workbooks().find(hash)).hasValue(WORKBOOK);
        assertThat(house.jdbc().queryForObject("select count(*) from table_workbook", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aVersionComesBackAsItWasSaved() {
        TableVersion draft = version("a", "h", 0, VersionState.DRAFT);
        TableVersion approved =
                draft.changed("h2", new VersionId("base"), "bob").numbered(3).approved("cat", LocalDate.of(2026, 4, 1));
        archive.versions().save(draft);
        archive.versions().save(approved);

        assertThat(archive.versions().find(draft.id())).hasValue(approved);
        assertThat(archive.versions().numbered(FILE, 3)).hasValue(approved);
        assertThat(archive.versions().nextNumber(FILE)).isEqualTo(4);
        assertThat(archive.versions().nextNumber("offers/other.xlsx")).isEqualTo(1);
    }

    @Test
    void draftsComeBeforeNumbersAndTheNewestNumberFirst() {
        archive.versions().save(version("one", "h", 1, VersionState.RETIRED));
        archive.versions().save(version("two", "h", 2, VersionState.ACTIVE));
        archive.versions().save(version("draft", "h", 0, VersionState.DRAFT));

        assertThat(archive.versions().of(FILE))
                .extracting(version -> version.id().value())
                .containsExactly("draft", "two", "one");
        assertThat(archive.versions().open())
                .extracting(version -> version.id().value())
                .containsExactly("draft");
    }

    @Test
    void locksAndRefusedUploadsLieBesideADraft() {
        VersionId draft = new VersionId("a");
        EditLock lock = new EditLock("ann", NOW);
        archive.notes().refuse(draft, "refused");
        archive.notes().lock(draft, lock);

        assertThat(archive.notes().lock(draft)).hasValue(lock);
        assertThat(archive.notes().refused(draft)).hasValue("refused");
        archive.notes().unlock(draft);
        assertThat(archive.notes().lock(draft)).isEmpty();
        assertThat(archive.notes().refused(draft)).hasValue("refused");
        archive.notes().clear(draft);
        assertThat(archive.notes().refused(draft)).isEmpty();
    }

    @Test
    void remembersWhatAFileWasLastSeenAs() {
        OnDisk first = new OnDisk(FILE, "h1", new VersionId("a"), "h1");
        OnDisk second = new OnDisk(FILE, "h2", new VersionId("b"), "h1");
        archive.notes().sawOnDisk(first);
        archive.notes().sawOnDisk(second);

        assertThat(archive.notes().onDisk(FILE)).hasValue(second);
        assertThat(archive.notes().onDisk("offers/other.xlsx")).isEmpty();
    }

    @Test
    void aProofBelongsToItsContent() {
        Proof proof = Proof.none("h")
                .with(new Proof.Cases(3, 1, NOW))
                .with(new Proof.Replay("r", "digest", 100_000, 12, NOW));
        archive.workbooks().prove(proof);

        assertThat(archive.workbooks().proof("h")).isEqualTo(proof);
        assertThat(archive.workbooks().proof("other")).isEqualTo(Proof.none("other"));
        Proof linted = proof.with(new Proof.Lint(0, 2, "lint", NOW));
        archive.workbooks().prove(linted);
        assertThat(archive.workbooks().proof("h")).isEqualTo(linted);
    }

    @Test
    void forgetsContentThatNobodyRefersToAnyMore() {
        String used = archive.workbooks().keep(WORKBOOK, NOW);
        String lost = archive.workbooks().keep(new byte[] {7}, NOW);
        String refused = archive.workbooks().keep(new byte[] {8}, NOW);
        String onDisk = archive.workbooks().keep(new byte[] {9}, NOW);
        String base = archive.workbooks().keep(new byte[] {10}, NOW);
        archive.versions().save(version("a", used, 1, VersionState.ACTIVE));
        archive.notes().refuse(new VersionId("a"), refused);
        archive.notes().sawOnDisk(new OnDisk(FILE, onDisk, new VersionId("a"), base));
        archive.workbooks().prove(Proof.none(lost).with(new Proof.Cases(1, 0, NOW)));

        assertThat(archive.workbooks().sweep(NOW)).isZero();
        assertThat(archive.workbooks().sweep(NOW.plus(Duration.ofDays(1)))).isEqualTo(1);
        assertThat(archive.workbooks().find(lost)).isEmpty();
        assertThat(archive.workbooks().proof(lost)).isEqualTo(Proof.none(lost));
        assertThat(List.of(used, refused, onDisk, base))
                .allSatisfy(hash -> assertThat(archive.workbooks().find(hash)).isPresent());
    }

    @Test
    void theGreatestReleaseCounts() {
        assertThat(archive.releases().current()).isEqualTo(Release.NONE);
        Release first = Release.NONE.next(Map.of(FILE, new VersionId("a")), NOW, "ann", "first");
        Release second = first.next(Map.of("offers/more.xlsx", new VersionId("b")), NOW, "bob", "second");
        archive.releases().add(first);
        archive.releases().add(second);

        assertThat(archive.releases().number()).isEqualTo(2);
        assertThat(archive.releases().current()).isEqualTo(second);
        Page<Release> page = archive.releases().list(null, 1);
        assertThat(page.items()).containsExactly(second);
        assertThat(archive.releases().list(page.next(), 1).items()).containsExactly(first);
    }

    @Test
    void theAuditIsReadFromItsEnd() {
        AuditEntry first = entry(FILE, Act.OPENED);
        AuditEntry second = entry("offers/more.xlsx", Act.PROPOSED);
        AuditEntry third = entry(FILE, Act.APPROVED);
        List.of(first, second, third).forEach(archive.audit()::add);

        assertThat(archive.audit().list(null, null, 10).items()).containsExactly(third, second, first);
        Page<AuditEntry> page = archive.audit().list(FILE, null, 1);
        assertThat(page.items()).containsExactly(third);
        assertThat(archive.audit().list(FILE, page.next(), 1).items()).containsExactly(first);
    }

    @Test
    void onePersonAtATimePublishes() throws ExecutionException, InterruptedException {
        archive.releases().add(new Release(1, Map.of(), NOW, "ann", "first"));
        ExecutorService people = Executors.newFixedThreadPool(3);
        List<Future<Boolean>> all = IntStream.range(0, 12)
                .mapToObj(person -> people.submit(() -> archive.alone(this::publishedOnce)))
                .toList();
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }
        people.shutdown();
        assertThat(archive.releases().number()).isEqualTo(13);
    }

    private boolean publishedOnce() {
        archive.releases().add(archive.releases().current().next(Map.of(), NOW, "somebody", ""));
        return true;
    }

    private static TableVersion version(String id, String hash, int number, VersionState state) {
        return new TableVersion(
                new VersionId(id), FILE, number, state, null, hash, "ann", Set.of("ann"), "because", null, NOW);
    }

    private static AuditEntry entry(String file, Act act) {
        return new AuditEntry(NOW, new Actor("ann", "10.0.0.7"), act, file, new VersionId("a"), 1, "because");
    }
}
