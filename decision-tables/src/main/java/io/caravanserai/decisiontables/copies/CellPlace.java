package io.caravanserai.decisiontables.copies;

import io.caravanserai.domain.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;

/** The cell a problem speaks of, as its place says it: {@code sheet 'rules', cell D14} or {@code row 14}. */
record CellPlace(String sheet, CellAddress cell) {

    private static final Pattern CELL = Pattern.compile("sheet '([^']+)', (?:cell ([A-Z]{1,3}\\d+)|row (\\d+)).*");
    private static final int FIRST_SEEN_COLUMN = 1;

    /** Empty when it speaks of a whole sheet or file. */
    static Optional<CellPlace> of(Problem problem) {
        Matcher place = CELL.matcher(problem.place());
        if (!place.matches()) {
            return Optional.empty();
        }
        CellAddress cell = place.group(2) == null
                ? new CellAddress(Integer.parseInt(place.group(3)) - 1, FIRST_SEEN_COLUMN)
                : new CellAddress(place.group(2));
        return Optional.of(new CellPlace(place.group(1), cell));
    }
}
