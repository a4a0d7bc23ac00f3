package io.caravanserai.profile.store;

import io.caravanserai.domain.publishing.TableNames;
import io.caravanserai.domain.publishing.VersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Where in the order of decisions the versions of each table in force began to decide, that of today first. */
final class ReleasePlaces {

    private static final String NEWEST = "select number from table_release order by number desc limit 1";
    private static final String FILES = "select file from table_release_part where release = ?";
    private static final String LINE =
            """
            select part.version_id, begun.place from table_release_part part
             join table_release begun on begun.number = part.release
             where part.file = ? and part.release > ? order by part.release desc""";

    /** How many releases back versions are followed; the oldest of them counts as the beginning. */
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;

    ReleasePlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version came into force.
     *
     * @param place decisions that were taken before have a smaller one, or the same
     */
    record Begin(VersionId version, long place) {}

    Map<String, List<Begin>> begun() {
        Map<String, List<Begin>> all = new HashMap<>();
        for (Long newest : jdbc.queryForList(NEWEST, Long.class)) {
            for (String file : jdbc.queryForList(FILES, String.class, newest)) {
                all.put(TableNames.of(file), begun(file, newest - MOST));
            }
        }
        return all;
    }

    /** Of releases in a row with the same version the first. */
    private List<Begin> begun(String file, long after) {
        List<Begin> line = new ArrayList<>();
        RowCallbackHandler next = row -> {
            Begin begin = new Begin(new VersionId(row.getString(1)), row.getLong(2));
            if (!line.isEmpty() && line.get(line.size() - 1).version().equals(begin.version())) {
                line.remove(line.size() - 1);
            }
            line.add(begin);
        };
        jdbc.query(LINE, next, file, after);
        return line;
    }
}
