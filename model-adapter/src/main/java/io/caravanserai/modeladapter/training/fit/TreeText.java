package io.caravanserai.modeladapter.training.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the trees out of LightGBM's model text (format v4, numerical splits, nothing missing). */
final class TreeText {

    private TreeText() {}

    static List<Tree> read(String model) {
        List<Tree> trees = new ArrayList<>();
        String[] parts = model.substring(0, model.indexOf("end of trees")).split("(?m)^Tree=\\d+$");
        for (int i = 1; i < parts.length; i++) {
            trees.add(tree(fields(parts[i])));
        }
        return trees;
    }

    private static Map<String, String> fields(String part) {
        Map<String, String> fields = new HashMap<>();
        part.lines().filter(line -> line.contains("=")).forEach(line -> {
            int equals = line.indexOf('=');
            fields.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return fields;
    }

    private static Tree tree(Map<String, String> fields) {
        double[] leaves = numbers(fields, "leaf_value");
        if (leaves.length == 1) {
            return new Tree(new int[0], new float[0], new int[0], new int[0], leaves);
        }
        double[] limits = numbers(fields, "threshold");
        float[] floored = new float[limits.length];
        for (int i = 0; i < floored.length; i++) {
            floored[i] = floor(limits[i]);
        }
        return new Tree(
                whole(fields, "split_feature"),
                floored,
                whole(fields, "left_child"),
                whole(fields, "right_child"),
                leaves);
    }

    /** The largest float not above. */
    private static float floor(double limit) {
        float near = (float) limit;
        return near > limit ? Math.nextDown(near) : near;
    }

    private static double[] numbers(Map<String, String> fields, String key) {
        return Arrays.stream(fields.get(key).trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static int[] whole(Map<String, String> fields, String key) {
        return Arrays.stream(fields.get(key).trim().split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
