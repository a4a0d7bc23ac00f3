/** Builders that read as English, and real collaborators for tests. */
@NullMarked
package io.caravanserai.testkit;

import org.jspecify.annotations.NullMarked;
