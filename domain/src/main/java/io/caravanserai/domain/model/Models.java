package io.caravanserai.domain.model;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import java.util.List;

/** The models in force. Never throws for a model's sake: a missing, slow or broken one is replaced by its fallback. */
public interface Models {

    /** Scores the rows in one call; one score a row, order kept. An unknown purpose answers 0.5 as a fallback. */
    List<Score> score(String purpose, List<Facts> rows);

    /**
     * The same for customers, some of whom a challenger scores: always the same ones, whatever batch they come in.
     *
     * @param customers whose the rows are, in their order
     */
    default List<Score> score(String purpose, List<CustomerId> customers, List<Facts> rows) {
        return score(purpose, rows);
    }

    /**
     * What models of one's own say of the customers, a list a row, in the order of the facts they fill; empty where there are none.
     *
     * @param customers whose the rows are, in their order
     */
    default List<List<Estimate>> estimates(List<CustomerId> customers, List<Facts> rows) {
        return rows.stream().map(row -> List.<Estimate>of()).toList();
    }
}
