/** Where versions of models stand, in the database. */
@NullMarked
package io.caravanserai.profile.model;

import org.jspecify.annotations.NullMarked;
