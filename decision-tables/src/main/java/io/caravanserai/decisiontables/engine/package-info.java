/** Tables at work: Drools, and a plain scan that Drools must agree with. */
@NullMarked
package io.caravanserai.decisiontables.engine;

import org.jspecify.annotations.NullMarked;
