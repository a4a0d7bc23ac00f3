package io.caravanserai.modeladapter.explain;

import io.caravanserai.modeladapter.passport.Input;
import io.caravanserai.modeladapter.passport.Passport;
import java.util.List;

/** The inputs of a model as players of a game; all columns of a one-hot text are one player. */
final class Players {

    private final List<Input> inputs;
    private final int[] ofColumn;

    Players(Passport passport) {
        inputs = passport.inputs();
        ofColumn = new int[passport.width()];
        int column = 0;
        for (int player = 0; player < inputs.size(); player++) {
            for (int i = 0; i < inputs.get(player).width(); i++) {
                ofColumn[column++] = player;
            }
        }
    }

    int count() {
        return inputs.size();
    }

    Input input(int player) {
        return inputs.get(player);
    }

    int ofColumn(int column) {
        return ofColumn[column];
    }
}
