package io.caravanserai.modeladapter;

import java.nio.file.Path;

/** The models of this repository, where they lie. */
final class Shipped {

    static final Path MODELS = Path.of(System.getProperty("hub.root", ".."), "model-adapter", "models");

    private Shipped() {}
}
