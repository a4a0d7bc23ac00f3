package io.caravanserai.domain.action;

/** The one gate in front of every channel: checks consent and caps again, claims the intent, sends. */
public interface SendDesk {

    /** Safe to call again: the same request never sends twice. */
    SendAnswer send(SendRequest request);
}
