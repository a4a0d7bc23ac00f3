package io.caravanserai.modeladapter.training.next;

import java.time.Instant;

/** Something a customer did. */
record Step(Instant time, String name) {}
