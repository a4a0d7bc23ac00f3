/** Words, calls, recordings and pictures, read or written with the help of models that may live outside the house. */
@NullMarked
package io.caravanserai.domain.language;

import org.jspecify.annotations.NullMarked;
