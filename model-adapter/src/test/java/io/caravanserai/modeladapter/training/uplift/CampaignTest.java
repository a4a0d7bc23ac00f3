package io.caravanserai.modeladapter.training.uplift;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {

    @TempDir
    Path folder;

    @Test
    void rowsOfOneCustomerAndEqualRowsBelongTogether() throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,treatment,age,label\n");
        for (int i = 0; i < 400; i++) {
            csv.append("c%d,%d,%d,%d%n".formatted(i / 2, i % 2, i, i % 3 == 0 ? 1 : 0));
        }
        csv.append("other,1,399,0\n");
        Campaign campaign = campaign(csv.toString());
        assertThat(campaign.together().by()).isEqualTo("customer and equal row");
        List<String> groups = campaign.groups(List.of(398, 399, 400));
        assertThat(groups).containsOnly(groups.get(0));
        assertThat(campaign.groups(campaign.all()).stream().distinct()).hasSize(200);
    }

    private Campaign campaign(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("campaign.csv"), csv);
        return Campaign.read(new TableReader(ColumnMap.none()).read(file), ColumnMap.none());
    }
}
