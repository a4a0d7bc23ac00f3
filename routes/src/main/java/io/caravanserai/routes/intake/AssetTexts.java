package io.caravanserai.routes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the connectors folder, to see which of them changed. By {@code sources/crm-contacts.yaml}. */
record AssetTexts(Map<String, String> byPath) {

    static AssetTexts read(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        addAll(texts, folder, "sources");
        addAll(texts, folder, "channels");
        return new AssetTexts(texts);
    }

    boolean hasSource(String name) {
        return sourceText(name) != null;
    }

    @Nullable
    String sourceText(String name) {
        return byPath.get("sources/" + name + ".yaml");
    }

    private static void addAll(Map<String, String> texts, Path folder, String part) {
        Path inner = folder.resolve(part);
        if (!Files.isDirectory(inner)) {
            return;
        }
        try (Stream<Path> files = Files.list(inner)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> texts.put(part + "/" + file.getFileName(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder (%s) cannot be read.".formatted(inner), e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1); // compared, never shown
        } catch (IOException e) {
            return "unreadable: " + e;
        }
    }
}
