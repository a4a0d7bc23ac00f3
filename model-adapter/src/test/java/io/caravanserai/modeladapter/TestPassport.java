package io.caravanserai.modeladapter;

/** A passport of a test: what every kind must say, and what one kind says besides. */
final class TestPassport {

    private TestPassport() {}

    /** @param besides lines of this kind */
    static String of(String kind, String name, String purpose, String besides) {
        return """
                kind: %s
                name: %s
                version: 1.0.0
                purpose: %s
                title: {zh: 测试, en: Test}
                owner: test
                licence: Apache-2.0
                training: {data: none, window: none}
                intended_use: Tests.
                limits: [Only for tests.]
                """
                        .formatted(kind, name, purpose)
                + besides;
    }
}
