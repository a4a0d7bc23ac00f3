package io.caravanserai.modeladapter.explain;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that are partly the customer, partly somebody of the background. */
final class Mixtures {

    private final Facts customer;
    private final List<Facts> background;
    private final Players players;

    Mixtures(Facts customer, List<Facts> background, Players players) {
        this.customer = customer;
        this.background = background;
        this.players = players;
    }

    /** Players whose value differs from that of anybody in the background; the others can do nothing. */
    int[] active() {
        return IntStream.range(0, players.count())
                .filter(player -> background.stream().anyMatch(other -> differs(player, other)))
                .toArray();
    }

    /** The one of the background, but for the customer's facts that this player stands for. */
    Facts with(Facts other, int player) {
        int slot = players.input(player).slot();
        return other.copy().setAt(slot, customer.at(slot));
    }

    /** All of a set of players are the customer's. */
    Facts with(Facts other, int[] active, int coalition) {
        Facts mixed = other.copy();
        for (int i = 0; i < active.length; i++) {
            if ((coalition >> i & 1) == 1) {
                int slot = players.input(active[i]).slot();
                mixed.setAt(slot, customer.at(slot));
            }
        }
        return mixed;
    }

    List<Facts> background() {
        return background;
    }

    private boolean differs(int player, Facts other) {
        int slot = players.input(player).slot();
        return !java.util.Objects.equals(customer.at(slot), other.at(slot));
    }
}
