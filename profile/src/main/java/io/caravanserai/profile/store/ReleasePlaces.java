package io.caravanserai.profile.store;

import io.caravanserai.domain.publishing.TableNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where in the order of decisions the tables in force began to decide, each with its version of today. */
final class ReleasePlaces {

    private static final String NEWEST = "select number from table_release order by number desc limit 1";
    private static final String PARTS = "select file, version_id from table_release_part where release = ?";
    private static final String ANOTHER =
            "select coalesce(max(release), 0) from table_release_part where file = ? and version_id <> ?";
    private static final String FIRST = "select min(release) from table_release_part where file = ? and release > ?";
    private static final String PLACE = "select place from table_release where number = ?";

    private final JdbcTemplate jdbc;

    ReleasePlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(String file, String version) {}

    /** By table; decisions that were taken before have a smaller place, or the same. */
    Map<String, Long> begun() {
        Map<String, Long> places = new HashMap<>();
        for (Long newest : jdbc.queryForList(NEWEST, Long.class)) {
            parts(newest).forEach(part -> places.put(TableNames.of(part.file()), begun(part)));
        }
        return places;
    }

    private List<Part> parts(long release) {
        return jdbc.query(PARTS, (row, number) -> new Part(row.getString(1), row.getString(2)), release);
    }

    /** That of the first release after the last one with another version of the file. */
    private Long begun(Part part) {
        Long another = jdbc.queryForObject(ANOTHER, Long.class, part.file(), part.version());
        Long first = jdbc.queryForObject(FIRST, Long.class, part.file(), another);
        return jdbc.queryForObject(PLACE, Long.class, first);
    }
}
