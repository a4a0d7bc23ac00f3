package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.EncoderPin;

/**
 * A text model or head that is held here, and the encoder whose vectors it reads.
 *
 * @param head as the roster calls it
 */
record StandsOn(String head, EncoderPin encoder) {}
