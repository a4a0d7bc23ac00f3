package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What makes a version what it is, as a hash: its model files and its passport, but for what may be mended without counting up. */
final class Essence {

    private Essence() {}

    /** @param modelFiles whose every byte counts */
    static String of(FolderFiles files, List<String> modelFiles) {
        MessageDigest digest = sha256();
        digest.update(PassportReader.essence(files.read(FolderFiles.PASSPORT)).getBytes(StandardCharsets.UTF_8));
        modelFiles.forEach(file -> digest.update(files.read(file)));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
