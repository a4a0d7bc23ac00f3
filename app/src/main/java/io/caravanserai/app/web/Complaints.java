package io.caravanserai.app.web;

import io.caravanserai.domain.problem.Problem;
import java.util.List;

/** What the house has to complain about, for whoever shows it. */
public interface Complaints {

    /** Everything wrong now. */
    List<Problem> now();
}
