/** The life of a model: from a folder on disk to champion and back, watched by what became of past decisions. */
@NullMarked
package io.caravanserai.modeladapter.life;

import org.jspecify.annotations.NullMarked;
