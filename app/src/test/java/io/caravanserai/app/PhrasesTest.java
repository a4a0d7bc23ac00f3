package io.caravanserai.app;

import io.caravanserai.testkit.phrases.PhrasesContract;
import io.caravanserai.testkit.phrases.Slot;

/** Titles of refusals and what the command line says, too. */
class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super(
                "app",
                100,
                new Slot("detail/3", 1),
                new Slot("detail/4", 1),
                new Slot("write/4", 3),
                new Slot("say/1", 0));
    }
}
