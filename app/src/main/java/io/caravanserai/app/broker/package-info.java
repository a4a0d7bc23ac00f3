/** Kafka inside the hub, for everyone who has none yet. */
@NullMarked
package io.caravanserai.app.broker;

import org.jspecify.annotations.NullMarked;
