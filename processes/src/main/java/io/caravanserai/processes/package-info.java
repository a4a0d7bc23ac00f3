/** Carries decisions out as BPMN processes: starting, hearing of outcomes, checking and deploying models. */
@NullMarked
package io.caravanserai.processes;

import org.jspecify.annotations.NullMarked;
