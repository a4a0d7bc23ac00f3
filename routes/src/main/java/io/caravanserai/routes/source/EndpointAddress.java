package io.caravanserai.routes.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Camel endpoint's address with its options, written so that no value can become an option of its own. */
final class EndpointAddress {

    private final String base;
    private final Map<String, String> options = new LinkedHashMap<>();

    EndpointAddress(String base) {
        this.base = base;
    }

    EndpointAddress with(String option, Object value) {
        options.put(option, URLEncoder.encode(String.valueOf(value), UTF_8));
        return this;
    }

    EndpointAddress with(String option, Optional<String> value) {
        value.ifPresent(present -> with(option, present));
        return this;
    }

    @Override
    public String toString() {
        return base
                + options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
