/** What the service tasks of a campaign do, batch by batch. */
@NullMarked
package io.caravanserai.processes.campaign;

import org.jspecify.annotations.NullMarked;
