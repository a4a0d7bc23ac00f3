package io.caravanserai.processes.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of one arm. Everybody assigned counts, contacted or not, so that arms stay comparable. */
record ArmCount(
        int assigned, int sent, Map<String, Long> refused, int accepted, int declined, int ignored, int bought) {

    static ArmCount of(List<Member> members) {
        Map<String, Long> refused = members.stream()
                .filter(member -> member.state() == Member.State.REFUSED)
                .collect(Collectors.groupingBy(Member::reason, TreeMap::new, Collectors.counting()));
        return new ArmCount(
                members.size(),
                (int) members.stream()
                        .filter(member -> member.state().compareTo(Member.State.SENT) >= 0)
                        .count(),
                refused,
                in(members, Member.State.ACCEPTED),
                in(members, Member.State.DECLINED),
                in(members, Member.State.IGNORED),
                (int) members.stream().filter(Member::bought).count());
    }

    double boughtRate() {
        return assigned == 0 ? 0 : (double) bought / assigned;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("assigned", assigned);
        map.put("sent", sent);
        map.put("refused", refused);
        map.put("accepted", accepted);
        map.put("declined", declined);
        map.put("ignored", ignored);
        map.put("bought", bought);
        map.put("bought_rate", rounded(boughtRate()));
        return map;
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static int in(List<Member> members, Member.State state) {
        return (int) members.stream().filter(member -> member.state() == state).count();
    }
}
