package io.caravanserai.app.http;

import java.net.URI;

/** Where a hub answers, in this JVM or in a process of its own. */
public interface HubAddress {

    URI at(String path);
}
