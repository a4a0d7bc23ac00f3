package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.modeladapter.Resident;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when the files of a folder that stands somewhere have become another version. */
final class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final Pattern NO_FIGURE = Pattern.compile("\\D+");

    private final Minutes minutes;
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    Editions(Minutes minutes) {
        this.minutes = minutes;
    }

    /** Looks at nothing but this node's memory, so that nodes with different files do not contradict each other for ever. */
    boolean isUnseen(Resident version) {
        return version.isAdmitted() && !edition(version).equals(seen.get(version.folder()));
    }

    /** Of another purpose than stands there, though its folder is the same; this node saw it come. */
    boolean isOfAnotherPurpose(Resident version, ModelStanding standing) {
        return !version.purpose().equals(standing.purpose()) && isUnseen(version) && !isLeftBehind(version, standing);
    }

    /** Which model's which version. */
    private static String edition(Resident version) {
        return version.purpose() + " " + version.version();
    }

    /** The version that stands there by the roster (before it knew versions: by the audit), when this node saw another one come. */
    Optional<String> before(Resident version, ModelStanding standing) {
        if (!isUnseen(version) || isLeftBehind(version, standing)) {
            return Optional.empty();
        }
        return Optional.ofNullable(standing.version())
                .or(() -> minutes.lastVersion(version.folder()))
                .filter(last -> !last.equals(version.version()));
    }

    /** At its start a node has yet to see anything: files older than the roster's are those of a node that was not rolled out to. */
    private boolean isLeftBehind(Resident version, ModelStanding standing) {
        String known = standing.version();
        String now = version.version();
        if (known == null || now == null || seen.containsKey(version.folder()) || !isOlder(now, known)) {
            return false;
        }
        LOG.atWarn()
                .addKeyValue("model", version.folder())
                .addKeyValue("here", now)
                .addKeyValue("roster", known)
                .log(
                        "A model's files are older here than on the roster, which stays as it is; copy the newer ones, or count the version up.");
        return true;
    }

    private static boolean isOlder(String one, String other) {
        return Arrays.compare(figures(one), figures(other)) < 0;
    }

    private static BigInteger[] figures(String version) {
        return NO_FIGURE
                .splitAsStream(version)
                .filter(figure -> !figure.isEmpty())
                .map(BigInteger::new)
                .toArray(BigInteger[]::new);
    }

    /** What was looked at is not looked at again. */
    void saw(Resident version) {
        if (version.isAdmitted()) {
            seen.put(version.folder(), edition(version));
        }
    }
}
