/** Strict reading of small YAML files, every problem at once. */
@NullMarked
package io.caravanserai.decisiontables.yaml;

import org.jspecify.annotations.NullMarked;
