package io.caravanserai.bench.signals;

import java.nio.charset.StandardCharsets;

/** One raw record on its way to a source of the hub. */
public record Signal(Source source, String customer, String json) {

    /** The shipped connectors a load goes through; a topic that is empty means that the signal is pushed over HTTP. */
    public enum Source {
        CRM("crm-contacts-kafka", "crm.contacts"),
        TILL("transactions-kafka", "shop.transactions"),
        CALLS("call-center-transcripts-webhook", "");

        private final String connector;
        private final String topic;

        Source(String connector, String topic) {
            this.connector = connector;
            this.topic = topic;
        }

        public String connector() {
            return connector;
        }

        public String topic() {
            return topic;
        }
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
