package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.SaidReference;
import org.jspecify.annotations.Nullable;

/**
 * What one version did on this node since it was read.
 *
 * @param calls when it is in use
 * @param beside what it said in the shadow
 * @param said how its answers are spread, in use and in the shadow
 */
record Logbook(CallLog calls, SideLog beside, Tally said) {

    static Logbook empty(@Nullable SaidReference reference) {
        return new Logbook(new CallLog(), new SideLog(), new Tally(reference));
    }

    /** It is judged by what it does from now on. */
    void crowned() {
        calls.clear();
        said.clear();
    }
}
