/** How good a model is, and how sure we are of it: rank measures, calibration, thresholds, bootstrap intervals. */
@NullMarked
package io.caravanserai.modeladapter.training.measure;

import org.jspecify.annotations.NullMarked;
