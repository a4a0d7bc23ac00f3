package io.caravanserai.profile;

import io.caravanserai.testkit.phrases.PhrasesContract;

class PhrasesTest extends PhrasesContract {

    PhrasesTest() {
        super("profile", 30);
    }
}
