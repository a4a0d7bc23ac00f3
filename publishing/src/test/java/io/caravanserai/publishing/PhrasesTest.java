package io.caravanserai.publishing;

import io.caravanserai.testkit.phrases.PhrasesContract;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("publishing", 40);
    }
}
