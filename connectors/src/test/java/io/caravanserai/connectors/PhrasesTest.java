package io.caravanserai.connectors;

import io.caravanserai.testkit.phrases.PhrasesContract;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("connectors", 80);
    }
}
