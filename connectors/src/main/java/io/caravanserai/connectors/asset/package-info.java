/** Strict reading of asset files: every problem of a file at once, each with its line. */
@NullMarked
package io.caravanserai.connectors.asset;

import org.jspecify.annotations.NullMarked;
