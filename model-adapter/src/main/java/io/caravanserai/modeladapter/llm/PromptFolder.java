package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code prompts/}: a text a task, with the JSON Schema of its answer beside it. */
final class PromptFolder {

    static final String AGENT_WORDS = "agent-words";
    static final String MESSAGE = "message";
    static final String RATIONALE = "rationale";
    static final String CALL_INSIGHT = "call-insight";

    private static final List<String> NAMES = List.of(AGENT_WORDS, MESSAGE, RATIONALE, CALL_INSIGHT);
    private static final Set<String> BLANKS = Set.of("language", "tone", "emotion", "topics");
    private static final String COMMITMENTS = "commitments.txt";
    private static final long LARGEST = 32 << 10;

    private final Path folder;
    private final Problems problems = new Problems("prompts");

    PromptFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws InvalidAssetException with everything wrong with them */
    Prompts read() {
        Map<String, Prompt> prompts = new HashMap<>();
        for (String name : NAMES) {
            String text = content(name + ".md");
            checkBlanks(name, text);
            JsonNode schema = schema(name + ".schema.json");
            prompts.put(name, new Prompt(name, text, schema, new JsonShape(schema)));
        }
        List<String> commitments = content(COMMITMENTS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        problems.throwIfAny();
        return new Prompts(prompts, commitments);
    }

    private void checkBlanks(String name, String text) {
        Prompt.BLANK.matcher(text).results().map(blank -> blank.group(1)).forEach(blank -> {
            if (!BLANKS.contains(blank)) {
                problems.addAll(List.of(new Problem(
                        "prompts/" + name + ".md",
                        "{" + blank + "}",
                        blank,
                        "is not a blank that is filled in",
                        "Maybe one of " + BLANKS.stream().sorted().toList() + ".")));
            }
        });
    }

    private JsonNode schema(String file) {
        String text = content(file);
        try {
            return Json.asset("prompts/" + file, text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidAssetException broken) {
            problems.addAll(broken.problems());
            return Json.MAPPER.createObjectNode();
        }
    }

    private String content(String file) {
        Path path = folder.resolve(file);
        try {
            if (Files.size(path) > LARGEST) {
                return wrong(file, Files.size(path) + " bytes", "is more than " + LARGEST + " bytes");
            }
            return Files.readString(path);
        } catch (CharacterCodingException notText) {
            return wrong(file, "bytes", "are not UTF-8");
        } catch (IOException missing) {
            return wrong(file, missing.getClass().getSimpleName(), "kept the file from being read");
        }
    }

    private String wrong(String file, String found, String expected) {
        problems.addAll(List.of(new Problem(
                "prompts/" + file,
                "",
                found,
                expected,
                "Maybe copy the shipped one back; templates answer meanwhile.")));
        return "";
    }
}
