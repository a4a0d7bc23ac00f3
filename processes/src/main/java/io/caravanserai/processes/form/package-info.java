/** What a task's form asks of a person, asked again by the engine whichever door the answer comes through. */
@NullMarked
package io.caravanserai.processes.form;

import org.jspecify.annotations.NullMarked;
