package io.caravanserai.profile.store;

import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The shared write of the store that is open: a database that failed and was opened again has another one. */
final class SharedWrites {

    private volatile @Nullable SharedWrite current;

    SharedWrite of(MVStore store) {
        SharedWrite known = current;
        return known != null && known.isOf(store) ? known : begin(store);
    }

    private synchronized SharedWrite begin(MVStore store) {
        SharedWrite known = current;
        if (known == null || !known.isOf(store)) {
            known = SharedWrite.of(store);
            current = known;
        }
        return known;
    }
}
