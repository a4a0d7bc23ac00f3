package io.caravanserai.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a port on the loopback address. */
final class Ports {

    private Ports() {}

    static int freeOr(int wanted) {
        try (ServerSocket ignored = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return wanted;
        } catch (IOException taken) {
            return free();
        }
    }

    /** What was found free is not held: the next one asked for may be the same. */
    static int freeBut(int other) {
        int port = free();
        return port == other ? freeBut(other) : port;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port on the loopback address.", e);
        }
    }
}
