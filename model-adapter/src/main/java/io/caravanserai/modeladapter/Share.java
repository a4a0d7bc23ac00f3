package io.caravanserai.modeladapter;

import io.caravanserai.domain.action.ExperimentArm;
import io.caravanserai.domain.customer.CustomerId;

/**
 * A share of the customers, drawn by a hash: always the same ones, on every node and in every batch. A larger share of the
 * same salt holds the smaller one; another salt draws anew.
 *
 * @param size 0 to 1
 */
record Share(String salt, double size) {

    boolean holds(CustomerId customer) {
        return ExperimentArm.share(salt, customer) < size;
    }
}
