/** The event stream: one Kafka topic that everything the house knows has passed. */
@NullMarked
package io.caravanserai.routes.stream;

import org.jspecify.annotations.NullMarked;
