package io.caravanserai.decision;

import io.caravanserai.domain.contact.QuietHours;
import io.caravanserai.domain.table.TableHit;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the quiet hours of contact policy rows; hours that cannot be read count as the house's own, so nobody is woken. */
final class QuietRows {

    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("H:mm");

    private final QuietHours house;
    private final ZoneId zone;

    QuietRows(QuietHours house, ZoneId zone) {
        this.house = house;
        this.zone = zone;
    }

    /** The moment itself, or the first one after it that lies in nobody's quiet hours. */
    Instant nextAllowed(Instant moment, List<TableHit> rows) {
        List<QuietHours> all = all(rows);
        Instant allowed = moment;
        for (int round = 0; round < all.size(); round++) {
            for (QuietHours hours : all) {
                allowed = hours.nextAllowed(allowed, zone);
            }
        }
        return allowed;
    }

    private List<QuietHours> all(List<TableHit> rows) {
        List<QuietHours> all = new ArrayList<>();
        rows.forEach(row -> read(row).ifPresent(all::add));
        return all.isEmpty() ? List.of(house) : all;
    }

    /** A row that ends where it begins is quiet at no time. */
    private Optional<QuietHours> read(TableHit row) {
        String from = row.text("quiet_from").orElse("");
        String to = row.text("quiet_to").orElse("");
        return from.equals(to) ? Optional.empty() : Optional.of(hours(from, to));
    }

    private QuietHours hours(String from, String to) {
        try {
            return new QuietHours(LocalTime.parse(from, HOUR_AND_MINUTE), LocalTime.parse(to, HOUR_AND_MINUTE));
        } catch (DateTimeParseException unreadable) {
            return house;
        }
    }
}
