package io.caravanserai.modeladapter.training.text;

/**
 * A text and what is true of it.
 *
 * @param text as the hub would read it; a dialogue holds a line a turn
 * @param truth 0 to 1 a class
 * @param group rows of one group stay on one side: equal texts, one customer, one dialogue
 * @param examines whether the data itself set it aside for the examination
 */
record TextRow(String text, double[] truth, Object group, boolean examines) {}
