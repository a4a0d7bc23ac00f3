/** The whole way of an event, walked by real hubs in processes of their own. */
@NullMarked
package io.caravanserai.app.wholeway;

import org.jspecify.annotations.NullMarked;
