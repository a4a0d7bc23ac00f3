package io.caravanserai.domain.table;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One matching row and what it answers, by output name of the catalogue; blank output cells are absent. */
public record TableHit(FiredRow row, Map<String, Object> outputs) {

    public TableHit {
        outputs = Map.copyOf(outputs);
    }

    public Optional<String> text(String output) {
        return Optional.ofNullable((String) outputs.get(output));
    }

    public OptionalDouble number(String output) {
        return outputs.get(output) instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    public boolean isYes(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }
}
