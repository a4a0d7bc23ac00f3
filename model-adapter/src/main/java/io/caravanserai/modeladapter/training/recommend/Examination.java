package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.Map;
import java.util.Set;

/** What came after the cut, found by ours and by popularity: of all customers, and of the fifth the hub knows best. */
record Examination(Report report, Hits ours, Hits plain, long seed) {

    void compare(History history) {
        Map<String, Set<String>> later = history.later();
        Map<String, Set<String>> leftOut = history.leftOut(seed);
        Bootstrap draws = Bootstrap.ofRows(later.size(), seed);
        compare("hit_rate_at_10_leave_one_out", draws, ours.any(leftOut), plain.any(leftOut));
        compare("hit_rate_at_10_next_order", draws, ours.any(history.nextOrder()), plain.any(history.nextOrder()));
        compare("hit_rate_at_10_all_days_ahead", draws, ours.any(later), plain.any(later));
        compare("hit_rate_at_10_new_products", draws, ours.anyNew(later), plain.anyNew(later));
        compare("share_found_all_days_ahead", draws, ours.share(later), plain.share(later));
        compareBestKnown(history.ofBestKnownFifth(), leftOut);
    }

    private void compareBestKnown(History fifth, Map<String, Set<String>> leftOut) {
        report.split("best_known_fifth", fifth.later().size())
                .split("best_known_fifth_purchases_at_least", fifth.fewestKnown());
        Bootstrap draws = Bootstrap.ofRows(fifth.later().size(), seed);
        leftOut.keySet().retainAll(fifth.later().keySet());
        Map<String, Set<String>> next = fifth.nextOrder();
        compare("hit_rate_at_10_leave_one_out_best_known", draws, ours.any(leftOut), plain.any(leftOut));
        compare("hit_rate_at_10_next_order_best_known", draws, ours.any(next), plain.any(next));
    }

    private void compare(String what, Bootstrap draws, double[] ours, double[] popular) {
        report.metric(what, draws.of(rows -> Hits.mean(ours, rows)));
        report.metric(what + "_of_popularity", draws.of(rows -> Hits.mean(popular, rows)));
        report.metric(what + "_times_popularity", draws.of(rows -> Hits.mean(ours, rows) / Hits.mean(popular, rows)));
    }
}
