package io.caravanserai.modeladapter.training.paper;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.caravanserai.modeladapter.training.measure.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a training came to: counts of the data, how it was split, figures with intervals, fitted parameters, warnings. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String kind;
    private final long seed;
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final Map<String, Object> split = new LinkedHashMap<>();
    private final Map<String, Interval> metrics = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    public Report(String kind, long seed) {
        this.kind = kind;
        this.seed = seed;
    }

    public Report data(String name, Object value) {
        data.put(name, value);
        return this;
    }

    public Report data(Map<String, ?> values) {
        data.putAll(values);
        return this;
    }

    public Report split(String name, Object value) {
        split.put(name, value);
        return this;
    }

    public Report metric(String name, Interval value) {
        metrics.put(name, value);
        return this;
    }

    public Report parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Report parameters(Map<String, ?> values) {
        parameters.putAll(values);
        return this;
    }

    public Report warning(String sentence) {
        warnings.add(sentence);
        return this;
    }

    /** Something the training wrote, for the last lines on the terminal. */
    public Report wrote(String file) {
        files.add(file);
        return this;
    }

    public Map<String, Interval> metrics() {
        return metrics;
    }

    public Map<String, Object> data() {
        return data;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public Map<String, Object> asMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", kind);
        all.put("seed", seed);
        all.put("data", data);
        all.put("split", split);
        all.put("metrics", metrics);
        all.put("parameters", parameters);
        all.put("warnings", warnings);
        return all;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(asMap()) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void show(TrainingScreen screen) {
        data.forEach(screen::figure);
        split.forEach(screen::figure);
        metrics.forEach(screen::figure);
        warnings.forEach(warning -> screen.detail("mind: " + warning));
        files.forEach(file -> screen.detail("wrote " + file));
    }
}
