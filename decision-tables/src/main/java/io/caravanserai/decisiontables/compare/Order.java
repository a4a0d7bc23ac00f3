package io.caravanserai.decisiontables.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which ids were moved: the fewest that explain the new order (all outside a longest increasing subsequence). */
final class Order {

    private Order() {}

    static Set<String> moved(List<String> before, List<String> after) {
        Map<String, Integer> old = new HashMap<>();
        before.forEach(id -> old.put(id, old.size()));
        List<String> common = after.stream().filter(old::containsKey).toList();
        Set<String> moved = new HashSet<>(common);
        moved.removeAll(longestKept(common, old));
        return moved;
    }

    /** The id above, empty at the top. */
    static Map<String, String> above(List<String> ids) {
        Map<String, String> above = new HashMap<>();
        String last = "";
        for (String id : ids) {
            above.put(id, last);
            last = id;
        }
        return above;
    }

    private static List<String> longestKept(List<String> ids, Map<String, Integer> old) {
        int[] ends = new int[ids.size()];
        int[] previous = new int[ids.size()];
        int length = 0;
        for (int index = 0; index < ids.size(); index++) {
            int at = place(ends, length, ids, old, old.get(ids.get(index)));
            previous[index] = at == 0 ? -1 : ends[at - 1];
            ends[at] = index;
            length = Math.max(length, at + 1);
        }
        List<String> kept = new ArrayList<>();
        for (int index = length == 0 ? -1 : ends[length - 1]; index >= 0; index = previous[index]) {
            kept.add(ids.get(index));
        }
        return kept;
    }

    private static int place(int[] ends, int length, List<String> ids, Map<String, Integer> old, int position) {
        int[] positions =
                Arrays.stream(ends, 0, length).map(end -> old.get(ids.get(end))).toArray();
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found : -found - 1;
    }
}
