package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.decisiontables.DefaultWorkshop;
import io.caravanserai.decisiontables.DiskTables;
import io.caravanserai.decisiontables.ReleasedRuleBook;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.profile.ProfileRoom;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.PublishingSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tables in force are those of the release in the database; files and drafts are ways into it. */
@Configuration
class TablesWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_DISK_EVERY = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Bean
    DiskTables diskTables(HubSettings settings) {
        return new DiskTables(settings.asset("decision-tables"));
    }

    @Bean
    DefaultWorkshop workshop(Catalogue catalogue, ActionCatalogue actions) {
        return new DefaultWorkshop(catalogue, actions);
    }

    @Bean
    PublishedTables publishedTables(
            ProfileRoom profile,
            DefaultWorkshop workshop,
            DiskTables disk,
            Catalogue catalogue,
            ActionCatalogue actions,
            HubSettings settings) {
        InstantSource clock = InstantSource.system();
        ReleasedRuleBook book = new ReleasedRuleBook(catalogue, actions, clock, settings.zone());
        PublishingRoom room = new PublishingRoom(
                profile.tableArchive(),
                new PublishingRoom.Desks(workshop, workshop, workshop, null),
                book,
                PublishingSettings.of(settings.tables().autoPublish(), false),
                clock,
                settings.zone());
        DiskTables.Found found = disk.read();
        room.disk().open(found.workbooks(), found.problems());
        return new PublishedTables(book, room);
    }

    /** A book with the first release open, and the room that opened it. */
    record PublishedTables(ReleasedRuleBook book, PublishingRoom room) {}

    @Bean
    RuleBook ruleBook(PublishedTables tables) {
        return tables.book();
    }

    @Bean
    PublishingRoom publishingRoom(PublishedTables tables) {
        return tables.room();
    }

    @Bean
    Watch releaseWatch(PublishingRoom room) {
        return Watch.every(LOOK_EVERY, "table-releases", room::look);
    }

    @Bean
    Watch tablesOnDiskWatch(PublishingRoom room, DiskTables disk) {
        return Watch.every(LOOK_AT_DISK_EVERY, "tables-on-disk", () -> {
            if (disk.changed()) {
                DiskTables.Found found = disk.read();
                room.disk().take(found.workbooks(), found.problems());
            }
        });
    }

    @Bean
    Watch tableTidying(PublishingRoom room) {
        return Watch.every(TIDY_EVERY, "tables-tidy", room::tidy);
    }
}
