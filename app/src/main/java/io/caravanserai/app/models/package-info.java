/** Models over HTTP: where each version stands, what it was measured at, and the way into force and back. */
@NullMarked
package io.caravanserai.app.models;

import org.jspecify.annotations.NullMarked;
