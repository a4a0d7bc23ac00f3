package io.caravanserai.profile.store;

import io.caravanserai.domain.publishing.TableNames;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where in the order of decisions the tables in force began to decide, each with its version of today. */
final class ReleasePlaces {

    static final String BEGUN = "select part.file, min(begun.place) as place from table_release_part part"
            + " join table_release begun on begun.number = part.release"
            + " join table_release_part today on today.file = part.file and today.version_id = part.version_id"
            + " and today.release = (select max(number) from table_release)"
            + " where not exists (select 1 from table_release_part other where other.file = part.file"
            + " and other.release > part.release and other.version_id <> part.version_id)"
            + " group by part.file";

    private final JdbcTemplate jdbc;

    ReleasePlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By table; those taken before have a smaller place, or the same. */
    Map<String, Long> begun() {
        Map<String, Long> places = new HashMap<>();
        jdbc.query(BEGUN, row -> {
            places.put(TableNames.of(row.getString("file")), row.getLong("place"));
        });
        return places;
    }
}
