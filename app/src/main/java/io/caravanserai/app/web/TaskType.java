package io.caravanserai.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an application may ask. Only the first takes a decision; the others look without touching anything. */
enum TaskType {
    NEXT_BEST_ACTION,
    CHURN_RISK,
    SEGMENT,
    RECOMMEND,
    SERVICE_SCRIPT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskType parse(@Nullable String code) {
        if (code == null) {
            return NEXT_BEST_ACTION;
        }
        return Stream.of(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        "task_type", code, "is not a task type", "Maybe one of %s.".formatted(codes())));
    }

    private static List<String> codes() {
        return Arrays.stream(values()).map(TaskType::code).toList();
    }
}
