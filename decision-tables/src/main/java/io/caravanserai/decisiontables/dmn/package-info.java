/** Tables as DMN, the standard that other engines read. */
@NullMarked
package io.caravanserai.decisiontables.dmn;

import org.jspecify.annotations.NullMarked;
