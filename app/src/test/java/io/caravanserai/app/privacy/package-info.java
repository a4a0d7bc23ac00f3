/** What must never be told to anybody who only reads logs or addresses. */
@NullMarked
package io.caravanserai.app.privacy;

import org.jspecify.annotations.NullMarked;
