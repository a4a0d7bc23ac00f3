package io.caravanserai.domain.action;

/** The one gate in front of every channel: checks consent and caps again, claims the intent, sends. */
public interface SendDesk {

    /** Safe to call again: the same request never sends twice. */
    SendAnswer send(SendRequest request);

    /**
     * Whether the customer may be contacted so now, by the same consents, caps and hours. Claims and sends nothing: for
     * contacts that people make.
     */
    SendAnswer ask(SendRequest request);
}
