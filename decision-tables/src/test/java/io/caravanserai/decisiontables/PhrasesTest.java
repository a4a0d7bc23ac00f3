package io.caravanserai.decisiontables;

import io.caravanserai.testkit.phrases.PhrasesContract;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("decision-tables", 100);
    }
}
