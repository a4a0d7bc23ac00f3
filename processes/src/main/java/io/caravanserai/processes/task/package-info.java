/** What the service tasks of a decision's process do. */
@NullMarked
package io.caravanserai.processes.task;

import org.jspecify.annotations.NullMarked;
