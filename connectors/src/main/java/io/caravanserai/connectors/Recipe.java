package io.caravanserai.connectors;

/** How raw records of one connector become events. */
record Recipe() {}
