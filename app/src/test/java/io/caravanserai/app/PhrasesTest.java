package io.caravanserai.app;

import io.caravanserai.testkit.phrases.PhrasesContract;
import io.caravanserai.testkit.phrases.Slot;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("app", 80, new Slot("detail/3", 1), new Slot("forStatusAndDetail/2", 1), new Slot("write/3", 2));
    }
}
