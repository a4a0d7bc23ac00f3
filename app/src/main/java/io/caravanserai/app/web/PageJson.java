package io.caravanserai.app.web;

import io.caravanserai.domain.memory.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page as the API writes it; {@code next} goes back as {@code cursor}. */
public record PageJson<T>(List<T> items, @Nullable String next) {

    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 500;

    public static <T, R> PageJson<R> of(Page<T> page, Function<T, R> mapping) {
        return new PageJson<>(page.items().stream().map(mapping).toList(), page.next());
    }

    public static <T> PageJson<T> whole(List<T> items) {
        return new PageJson<>(items, null);
    }

    public static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
