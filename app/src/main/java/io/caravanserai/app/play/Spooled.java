package io.caravanserai.app.play;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A normalised signal waiting for its turn.
 *
 * @param number place in the order of adding, breaks ties
 * @param event the event as the stream writes it
 * @param text the customer's words still to be understood, empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // ordered by time and number, never compared
record Spooled(Instant time, long number, String connector, byte[] event, String text) {

    Spooled numbered(long other) {
        return new Spooled(time, other, connector, event, text);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
        out.writeLong(number);
        out.writeUTF(connector);
        writeBytes(out, event);
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static Spooled read(DataInputStream in) throws IOException {
        Instant time = Instant.ofEpochSecond(in.readLong(), in.readInt());
        long number = in.readLong();
        String connector = in.readUTF();
        byte[] event = in.readNBytes(in.readInt());
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new Spooled(time, number, connector, event, text);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
