package io.caravanserai.app.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A message gateway and a mail server that refuse everything and repeat in their refusal whom it was for. */
final class TalkativeGateway implements AutoCloseable {

    private final HttpServer http;
    private final ServerSocket mail;
    private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

    TalkativeGateway() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            mail = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::refuse);
        http.start();
        Thread post = new Thread(this::answerMail, "talkative-mail");
        post.setDaemon(true);
        post.start();
    }

    String url() {
        return "http://127.0.0.1:%d/send".formatted(http.getAddress().getPort());
    }

    int mailPort() {
        return mail.getLocalPort();
    }

    /** Every address the hub asked for. */
    List<String> addresses() {
        return new ArrayList<>(addresses);
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        mail.close();
    }

    private void refuse(HttpExchange exchange) throws IOException {
        addresses.add(exchange.getRequestURI().toString());
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(422, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void answerMail() {
        while (!mail.isClosed()) {
            try (Socket client = mail.accept()) {
                converse(client);
            } catch (IOException closed) {
                addresses.add("smtp");
            }
        }
    }

    private static void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 talkative");
        for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
            say(out, line.startsWith("RCPT") ? "550 5.1.1 Nobody here for " + line : "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
