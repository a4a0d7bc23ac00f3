package io.caravanserai.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedRecordsTest {

    private static final String CAMPAIGNS = "\uFEFFcampaign,starts\n7,2017-03-01\n8,2017-04-01\n";

    @TempDir
    Path folder;

    @Test
    void aRecordWithoutAMatchKeepsItsOwnColumns() throws IOException {
        assertThat(joined("campaign,household\n9,42\n")).containsExactly("{\"campaign\":\"9\",\"household\":\"42\"}");
    }

    @Test
    void columnsOfTheMatchAreAdded() throws IOException {
        assertThat(joined("campaign,household\n7,42\n8,42\n"))
                .containsExactly(
                        "{\"campaign\":\"7\",\"starts\":\"2017-03-01\",\"household\":\"42\"}",
                        "{\"campaign\":\"8\",\"starts\":\"2017-04-01\",\"household\":\"42\"}");
    }

    @Test
    void aColumnThatBothHaveIsTheRecordsOwn() throws IOException {
        assertThat(joined("campaign,starts\n7,tomorrow\n"))
                .containsExactly("{\"campaign\":\"7\",\"starts\":\"tomorrow\"}");
    }

    @Test
    void zippedRecordsJoinToo() throws IOException {
        Path records = folder.resolve("contacts.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(records))) {
            out.write("campaign,household\n7,42\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(joined(records)).singleElement().asString().contains("2017-03-01");
    }

    private List<String> joined(String records) throws IOException {
        return joined(Files.writeString(folder.resolve("contacts.csv"), records));
    }

    private List<String> joined(Path records) throws IOException {
        Path campaigns = Files.writeString(folder.resolve("campaigns.csv"), CAMPAIGNS);
        Path joined = JoinedRecords.join(records, campaigns, "campaign");
        List<String> lines = Files.readAllLines(joined);
        Files.delete(joined);
        return lines;
    }
}
