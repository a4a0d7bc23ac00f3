package io.caravanserai.modeladapter;

import io.caravanserai.testkit.phrases.PhrasesContract;
import io.caravanserai.testkit.phrases.Slot;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("model-adapter", 150, new Slot("accept/1", 0));
    }
}
