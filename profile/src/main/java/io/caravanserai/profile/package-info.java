/** One customer: identity, profile, features, consents, contacts, receipts, and every line of SQL of the house. */
@NullMarked
package io.caravanserai.profile;

import org.jspecify.annotations.NullMarked;
