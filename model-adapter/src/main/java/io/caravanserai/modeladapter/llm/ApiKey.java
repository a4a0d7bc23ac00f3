package io.caravanserai.modeladapter.llm;

/** The secret that opens the provider's door; it is never shown. */
record ApiKey(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
