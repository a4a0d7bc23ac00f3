package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.OnnxMetadata;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of one model folder, read with a limit and named as people see them: {@code churn/model.yaml}. */
final class FolderFiles {

    static final String PASSPORT = "model.yaml";
    static final String CARD = "card.md";

    private static final int FIGURES = 8;

    private final Path folder;
    private final long largestFile;

    FolderFiles(Path folder, long largestFile) {
        this.folder = folder;
        this.largestFile = largestFile;
    }

    String folderName() {
        return String.valueOf(folder.getFileName());
    }

    boolean isIn(Path parent) {
        return folder.startsWith(parent);
    }

    boolean isOf(FolderFiles other) {
        return folder.equals(other.folder);
    }

    String named(String file) {
        return folderName() + "/" + file;
    }

    /** Changes when any file of the folder does. */
    String fingerprint() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FolderFiles::stamp).collect(Collectors.joining(";"));
        } catch (IOException | UncheckedIOException changing) {
            return "changing";
        }
    }

    private static String stamp(Path file) {
        try {
            return file.getFileName() + ":" + Files.size(file) + ":" + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The first figures of a SHA-256 over names and contents; empty when they cannot be read now. */
    String digest() {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.size(file) > largestFile ? new byte[0] : Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FIGURES / 2);
        } catch (IOException | UncheckedIOException changing) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** True when a file holds these words and no others. */
    boolean isMarked(String file, String words) {
        return Files.isRegularFile(folder.resolve(file))
                && words.equals(new String(read(file), StandardCharsets.UTF_8));
    }

    boolean exists(String file, Problems problems) {
        if (Files.isRegularFile(folder.resolve(file))) {
            return true;
        }
        problems.add("", "no such file", "is what was found", "Maybe it was not copied; " + file + " must be there.");
        return false;
    }

    /** Empty when there is none, or it cannot be read now. */
    String card() {
        try {
            return new String(read(CARD), StandardCharsets.UTF_8);
        } catch (InvalidAssetException notThere) {
            return "";
        }
    }

    void requireCard(Problems problems) {
        Problems card = new Problems(named(CARD));
        exists(CARD, card);
        problems.addAll(card.list());
    }

    /** Card and golden scores, or a problem for each that is missing. */
    void requireTwins(String golden) {
        Problems twins = new Problems(named(golden));
        exists(golden, twins);
        requireCard(twins);
        twins.throwIfAny();
    }

    /** What the model file of a passport says of itself; nothing when it cannot be read, which its own problem says. */
    Map<String, String> metadata(byte[] passport) {
        try {
            return OnnxMetadata.of(read(PassportReader.modelFile(passport)));
        } catch (InvalidAssetException notThere) {
            return Map.of();
        }
    }

    byte[] read(String file) {
        return read(file, largestFile);
    }

    /** @param largest bytes that are still read */
    byte[] read(String file, long largest) {
        Path path = folder.resolve(file);
        try {
            if (Files.size(path) > largest) {
                throw problem(file, Files.size(path) + " bytes", "is more than " + largest + " bytes");
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw problem(file, unreadable.getClass().getSimpleName(), "kept the file from being read");
        }
    }

    private InvalidAssetException problem(String file, String found, String expected) {
        return new InvalidAssetException(new Problem(
                named(file), "", found, expected, "Maybe the file is missing, unreadable or not the one you meant."));
    }
}
