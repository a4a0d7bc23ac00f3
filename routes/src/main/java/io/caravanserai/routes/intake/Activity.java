package io.caravanserai.routes.intake;

import java.time.Instant;

/**
 * Something that happened at a source, for people.
 *
 * @param what one of {@code started}, {@code stopped}, {@code down}, {@code waiting}, {@code answers}, {@code published}, {@code quarantined},
 *     {@code replayed}, {@code reloaded}
 * @param detail a short text; never a payload
 */
public record Activity(Instant at, String what, String detail) {}
