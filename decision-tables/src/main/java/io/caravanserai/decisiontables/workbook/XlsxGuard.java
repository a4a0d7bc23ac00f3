package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into the zip before any XML is parsed: size, bombs, macros, links to elsewhere, entities. */
final class XlsxGuard {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int SMALLEST_SUSPECT = 1 << 20;
    private static final int HIGHEST_RATIO = 200;
    private static final List<String> ACTIVE_PARTS = List.of(
            "vbaproject", "macrosheets/", "dialogsheets/", "activex/", "embeddings/", "customui", "webextensions/");
    private static final List<String> LINKING_PARTS = List.of("externallinks/", "connections.xml", "querytables/");
    private static final Pattern EXTERNAL = Pattern.compile("<Relationship\\b[^>]*TargetMode=\"External\"[^>]*>");

    private final Limits limits;

    XlsxGuard(Limits limits) {
        this.limits = limits;
    }

    /** @throws Misread naming the part that must not be there */
    void check(String name, byte[] bytes) {
        checkKind(name, bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long unzipped = 0;
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (limits.unzipped() - unzipped) + 1);
                unzipped += content.length;
                checkSize(name, bytes.length, unzipped, ++parts);
                checkPart(part.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Misread(name, "is damaged", "Maybe open it in a spreadsheet program and save it again.");
        }
    }

    private void checkKind(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Misread(name, "is empty", "Maybe copy the file again.");
        }
        if (bytes.length > limits.bytes()) {
            throw new Misread(
                    bytes.length + " bytes",
                    "is more than %d bytes".formatted(limits.bytes()),
                    "Maybe split the table, or drop pictures.");
        }
        if (startsWith(bytes, OLE)) {
            throw new Misread(
                    name, "is encrypted or in the old .xls format", "Maybe save it as .xlsx without a password.");
        }
        if (!startsWith(bytes, ZIP)) {
            throw new Misread(name, "is not an .xlsx workbook", "Maybe save it as Excel workbook (.xlsx).");
        }
    }

    private void checkSize(String name, long zipped, long unzipped, int parts) {
        if (unzipped > limits.unzipped()
                || parts > limits.parts()
                || (unzipped > SMALLEST_SUSPECT && unzipped / zipped > HIGHEST_RATIO)) {
            throw new Misread(name, "unpacks to more than a table needs", "Maybe copy the rows into a new workbook.");
        }
    }

    private static void checkPart(String part, byte[] content) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (List.of(lower.split("[/\\\\]")).contains("..")) {
            throw new Misread(
                    part, "is no part of a workbook", "Maybe open it in a spreadsheet program and save it again.");
        }
        if (lower.equals("mimetype")) {
            throw new Misread(
                    part, "is part of an OpenDocument file (.ods)", "Maybe save it as Excel workbook (.xlsx).");
        }
        if (lower.equals("xl/workbook.bin")) {
            throw new Misread(part, "is part of a binary workbook (.xlsb)", "Maybe save it as Excel workbook (.xlsx).");
        }
        if (ACTIVE_PARTS.stream().anyMatch(lower::contains)) {
            throw new Misread(part, "is active content", "Maybe save as .xlsx, which leaves macros out.");
        }
        if (LINKING_PARTS.stream().anyMatch(lower::contains)) {
            throw new Misread(part, "reaches outside the workbook", "Maybe break the links and save again.");
        }
        checkXml(part, lower, new String(content, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    private static void checkXml(String part, String lower, String text) {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Misread(part, "declares entities", "Maybe open it in a spreadsheet program and save it again.");
        }
        if (lower.equals("xl/workbook.xml") && text.contains("http://purl.oclc.org/ooxml/")) {
            throw new Misread(part, "is in the strict variant of the format", "Maybe save as Excel workbook (.xlsx).");
        }
        if (lower.equals("[content_types].xml") && text.contains("macroEnabled")) {
            throw new Misread(part, "says that the workbook has macros", "Maybe save as .xlsx, which leaves them out.");
        }
        if (lower.endsWith(".rels")
                && EXTERNAL.matcher(text).results().anyMatch(link -> !link.group()
                        .contains("/hyperlink\""))) {
            throw new Misread(part, "reaches outside the workbook", "Maybe break the links and save again.");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
