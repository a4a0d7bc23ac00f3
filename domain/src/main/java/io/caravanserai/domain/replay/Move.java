package io.caravanserai.domain.replay;

/** How many decisions went from one action to another; from and to are the same where nothing changed. */
public record Move(String from, String to, long decisions) {}
