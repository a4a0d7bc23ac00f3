package io.caravanserai.console;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A draft that takes edits the way the hub does; a number that is none is a problem. */
final class FakeDraft {

    private static final String BEGUN = "h-d1-";

    private final JsonObject json =
            JsonParser.parseString(Samples.read("tables/draft")).getAsJsonObject();
    private int edits;

    FakeDraft(int rows) {
        JsonArray all = rows();
        for (int at = all.size(); at < rows; at++) {
            JsonObject copy = all.get(at % 14).deepCopy().getAsJsonObject();
            copy.addProperty("id", "X%04d".formatted(at + 1));
            all.add(copy);
        }
    }

    Answer answer() {
        json.getAsJsonObject("version").addProperty("hash", BEGUN + edits);
        return Answer.json(json.toString());
    }

    boolean is(@Nullable String seen) {
        return ("\"" + BEGUN + edits + "\"").equals(seen);
    }

    void proof(String part, String result) {
        json.getAsJsonObject("proof").add(part, JsonParser.parseString(result));
    }

    void lock(String owner) {
        JsonObject lock = new JsonObject();
        lock.addProperty("owner", owner);
        lock.addProperty("until", "2026-11-19T08:00:00Z");
        json.add("lock", lock);
    }

    void propose() {
        json.getAsJsonObject("version").addProperty("state", "proposed");
        json.add("may", JsonParser.parseString("[\"withdraw\", \"reject\"]"));
    }

    void apply(JsonObject edit) {
        edits++;
        json.add("proof", JsonParser.parseString("{\"cases\": null, \"lint\": null, \"replay\": null}"));
        switch (edit.get("edit").getAsString()) {
            case "set_cell" -> setCell(edit);
            case "add_row" -> add(edit);
            case "remove_row" -> rows().remove(row(edit.get("row").getAsString()));
            case "move_row" -> move(edit);
            case "enable_row" -> row(edit.get("row").getAsString()).add("enabled", edit.get("enabled"));
            default -> {
                // settings, columns and cases are not looked at here
            }
        }
    }

    private void setCell(JsonObject edit) {
        String column = edit.get("column").getAsString();
        String text = edit.get("text").getAsString();
        JsonObject cells = row(edit.get("row").getAsString()).getAsJsonObject("cells");
        change(edit, cells.get(column));
        if (text.isEmpty()) {
            cells.remove(column);
        } else {
            cells.addProperty(column, text);
        }
        problems(column, text);
    }

    private void change(JsonObject edit, @Nullable JsonElement before) {
        JsonObject change = edit.deepCopy();
        change.addProperty("kind", "CELL_CHANGED");
        change.addProperty("before", before == null ? "" : before.getAsString());
        change.add("after", edit.get("text"));
        json.getAsJsonArray("changes").add(change);
    }

    private void problems(String column, String text) {
        JsonArray problems = new JsonArray();
        if (column.equals("purchases_365d") && !text.matches("[\\d.<>= ]*")) {
            JsonObject problem = new JsonObject();
            problem.addProperty("file", "customer/value-tiers.xlsx");
            problem.addProperty("place", "sheet 'rules', cell C14");
            problem.addProperty("found", text);
            problem.addProperty("expected", "is not a number");
            problem.addProperty("advice", "Maybe write 7.");
            problems.add(problem);
        }
        json.add("problems", problems);
    }

    private void add(JsonObject edit) {
        JsonObject row = new JsonObject();
        row.add("id", edit.get("row"));
        row.addProperty("enabled", true);
        row.add("cells", edit.get("cells"));
        row.add("sentence", JsonParser.parseString("{\"zh\": \"新行。\", \"en\": \"A new row.\"}"));
        insert(row, edit.get("after_row"));
    }

    private void move(JsonObject edit) {
        JsonObject row = row(edit.get("row").getAsString());
        rows().remove(row);
        insert(row, edit.get("after_row"));
    }

    private void insert(JsonObject row, @Nullable JsonElement after) {
        JsonArray old = rows();
        boolean top = after == null || after.isJsonNull();
        int at = top ? 0 : index(after.getAsString()) + 1;
        JsonArray all = new JsonArray();
        IntPredicate above = place -> place < at;
        IntStream.range(0, old.size()).filter(above).forEach(place -> all.add(old.get(place)));
        all.add(row);
        IntStream.range(0, old.size()).filter(above.negate()).forEach(place -> all.add(old.get(place)));
        json.getAsJsonObject("grid").add("rows", all);
    }

    private int index(String id) {
        return IntStream.range(0, rows().size())
                .filter(at ->
                        rows().get(at).getAsJsonObject().get("id").getAsString().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private JsonObject row(String id) {
        return rows().get(index(id)).getAsJsonObject();
    }

    private JsonArray rows() {
        return json.getAsJsonObject("grid").getAsJsonArray("rows");
    }
}
