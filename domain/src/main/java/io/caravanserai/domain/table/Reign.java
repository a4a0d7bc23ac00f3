package io.caravanserai.domain.table;

import io.caravanserai.domain.publishing.VersionId;

/**
 * The time since one version of a table came into force.
 *
 * @param decisions of those looked at, that were taken since then, with this version or one that followed it
 */
public record Reign(VersionId version, long decisions) {}
