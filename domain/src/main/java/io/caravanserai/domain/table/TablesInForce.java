package io.caravanserai.domain.table;

import java.util.Map;

/** Puts tables in force: the other side of {@link RuleBook}. */
public interface TablesInForce {

    /**
     * All of them or none: decisions under way keep what they have, the next ones get these.
     *
     * @param workbooks bytes by file
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem; what was in force stays
     */
    void replace(Map<String, byte[]> workbooks);
}
