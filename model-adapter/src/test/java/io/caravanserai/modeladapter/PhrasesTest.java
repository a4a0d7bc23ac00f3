package io.caravanserai.modeladapter;

import io.caravanserai.testkit.phrases.PhrasesContract;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("model-adapter", 150);
    }
}
