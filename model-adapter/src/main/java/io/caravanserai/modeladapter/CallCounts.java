package io.caravanserai.modeladapter;

/**
 * How often a model was called on this node since its files were last taken over, decisions and API together.
 *
 * @param questions a worker took up
 * @param calls of the graph that answered them, those that went wrong included
 * @param together questions among them that shared their call with others
 */
public record CallCounts(long questions, long calls, long together) {}
