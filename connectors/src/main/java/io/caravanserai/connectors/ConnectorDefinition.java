package io.caravanserai.connectors;

import io.caravanserai.domain.catalogue.Label;

/**
 * One source, as its YAML says.
 *
 * @param name the file's name without ending; the source of every event it makes
 * @param version raised by its owner with each change of meaning
 * @param kind one of {@code crm}, {@code call-center}, {@code social}, {@code transactions}, {@code other}
 * @param onError what happens to a record that cannot become an event: always {@code quarantine}
 * @param recipe how a record becomes events, compiled once
 */
public record ConnectorDefinition(
        String name,
        int version,
        String kind,
        Label title,
        SourceSettings source,
        boolean enabled,
        String onError,
        Recipe recipe) {}
