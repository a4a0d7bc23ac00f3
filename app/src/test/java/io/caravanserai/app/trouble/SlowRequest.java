package io.caravanserai.app.trouble;

import io.caravanserai.app.http.HubClient;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A request that was let in and whose body is still coming: what happens meanwhile meets the intake, not the login. */
final class SlowRequest {

    /** White space before the list's first item: more than what two sockets hold for a hub that does not read yet. */
    private static final int BYTES_THAT_ONLY_A_READER_TAKES = 8 * 1024 * 1024;

    private final HttpURLConnection connection;
    private final OutputStream body;
    private final byte[] rest;

    private SlowRequest(HttpURLConnection connection, OutputStream body, byte[] rest) {
        this.connection = connection;
        this.body = body;
        this.rest = rest;
    }

    /** Returns when the hub knows who asks and reads what they say. */
    static SlowRequest letIn(HubClient who, String path, String record) {
        byte[] start = ("[" + " ".repeat(BYTES_THAT_ONLY_A_READER_TAKES)).getBytes(StandardCharsets.UTF_8);
        byte[] rest = (record + "]").getBytes(StandardCharsets.UTF_8);
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) who.hub().at(path).toURL().openConnection();
            connection.setRequestProperty("Authorization", basic(who));
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(start.length + rest.length);
            OutputStream body = connection.getOutputStream();
            body.write(start);
            body.flush();
            return new SlowRequest(connection, body, rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basic(HubClient who) {
        byte[] credentials = (who.name() + ":" + who.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** @return status and body of the hub's refusal, such as {@code 503 {"title": …}} */
    String refused() {
        try {
            body.write(rest);
            body.close();
            int status = connection.getResponseCode();
            String said = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return status + " " + said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
