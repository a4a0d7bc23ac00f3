/** Engineers' rules: what a table cannot say, compiled from the deployment's own files and never from an upload. */
@NullMarked
package io.caravanserai.decisiontables.drl;

import org.jspecify.annotations.NullMarked;
