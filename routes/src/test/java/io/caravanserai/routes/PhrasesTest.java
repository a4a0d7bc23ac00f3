package io.caravanserai.routes;

import io.caravanserai.testkit.phrases.PhrasesContract;
import io.caravanserai.testkit.phrases.Slot;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("routes", 15, new Slot("waiting/1", 0), new Slot("down/1", 0));
    }
}
