package io.caravanserai.profile.feature;

import io.caravanserai.domain.event.Event;

/** Only events whose field has this value count. */
record Filter(String field, String is) {

    boolean accepts(Event event) {
        Object value = event.at(field);
        return value != null && is.equals(value.toString());
    }

    @Override
    public String toString() {
        return field + "=" + is;
    }
}
