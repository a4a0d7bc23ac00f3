package io.caravanserai.connectors;

import io.caravanserai.connectors.record.RecordFormat;
import java.util.List;

/**
 * How raw records of one connector become events.
 *
 * @param idFromContent true when the source has no ids: the same record is the same event
 */
record Recipe(
        RecordFormat format,
        Mapping mapping,
        boolean idFromContent,
        TimeRules times,
        IdentifierRules identifiers,
        List<Mask> masks) {

    Recipe {
        masks = List.copyOf(masks);
    }
}
