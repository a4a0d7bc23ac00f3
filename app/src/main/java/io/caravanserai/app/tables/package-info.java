/** Decision tables over HTTP: read, change, prove, approve, roll back. */
@NullMarked
package io.caravanserai.app.tables;

import org.jspecify.annotations.NullMarked;
