package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.decisiontables.DefaultWorkbookCopies;
import io.caravanserai.decisiontables.DefaultWorkshop;
import io.caravanserai.decisiontables.DiskTables;
import io.caravanserai.decisiontables.DroolsTrial;
import io.caravanserai.decisiontables.ReleasedRuleBook;
import io.caravanserai.decisiontables.TableLimits;
import io.caravanserai.decisiontables.WorkbookLint;
import io.caravanserai.decisiontables.WorkbookTracer;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.table.RuleBook;
import io.caravanserai.domain.table.TableLint;
import io.caravanserai.domain.table.TableTracer;
import io.caravanserai.domain.table.TableTrial;
import io.caravanserai.domain.table.WorkbookCopies;
import io.caravanserai.domain.table.Workshop;
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

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_DISK_EVERY = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Bean
    DiskTables diskTables(HubSettings settings) {
        return new DiskTables(settings.asset("decision-tables"));
    }

    @Bean
    TableLimits tableLimits(HubSettings settings) {
        HubSettings.Tables tables = settings.tables();
        return new TableLimits(tables.mostBytes(), tables.mostRows(), tables.mostColumns());
    }

    @Bean
    Workshop workshop(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        return new DefaultWorkshop(catalogue, actions, limits);
    }

    @Bean
    TableTrial tableTrial(
            Catalogue catalogue,
            ActionCatalogue actions,
            TableLimits limits,
            DeployedRules deployed,
            HubSettings settings) {
        return new DroolsTrial(catalogue, actions, limits, deployed.book()::rules, CLOCK, settings.zone());
    }

    @Bean
    WorkbookCopies workbookCopies(
            Catalogue catalogue, ActionCatalogue actions, TableLimits limits, HubSettings settings) {
        return new DefaultWorkbookCopies(catalogue, actions, limits, settings.zone());
    }

    @Bean
    TableLint tableLint(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        return new WorkbookLint(catalogue, actions, limits);
    }

    @Bean
    TableTracer tableTracer(Catalogue catalogue, ActionCatalogue actions, TableLimits limits) {
        return new WorkbookTracer(catalogue, actions, limits);
    }

    @Bean
    PublishingRoom.Desks tableDesks(
            Workshop workshop, TableTrial trial, TableLint lint, ProfileRoom profile, WorkbookCopies copies) {
        return new PublishingRoom.Desks(workshop, trial, lint, profile.population(), copies);
    }

    /** Engineers' rules come with the deployment; tables come later, with the release in force. */
    @Bean
    DeployedRules deployedRules(
            DiskTables disk,
            Catalogue catalogue,
            ActionCatalogue actions,
            TableLimits limits,
            HubSettings settings,
            Mode mode) {
        ReleasedRuleBook book = new ReleasedRuleBook(catalogue, actions, limits, CLOCK, settings.zone());
        book.deriveBy(disk.read().rules());
        AssetsWiring.refusePlay(mode, book.problems());
        return new DeployedRules(book);
    }

    /** The book that tables will be put in force in. */
    record DeployedRules(ReleasedRuleBook book) {}

    /** The release in force is taken up before anybody decides; while there is none, decisions wait. */
    @Bean
    PublishedTables publishedTables(
            ProfileRoom profile,
            PublishingRoom.Desks desks,
            DiskTables disk,
            DeployedRules deployed,
            HubSettings settings,
            Mode mode) {
        ReleasedRuleBook book = deployed.book();
        PublishingSettings strictness = PublishingSettings.of(
                settings.tables().autoPublish(), settings.tables().replayRequired());
        PublishingRoom room =
                new PublishingRoom(profile.tableArchive(), desks, book, strictness, CLOCK, settings.zone());
        DiskTables.Found found = disk.read();
        room.disk().take(found.workbooks(), found.problems());
        AssetsWiring.refusePlay(mode, room.problems());
        return new PublishedTables(book, room);
    }

    /** The book of the tables in force, and the room that puts them there. */
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
    Watch tablesOnDiskWatch(PublishingRoom room, DeployedRules deployed, DiskTables disk) {
        return Watch.every(LOOK_AT_DISK_EVERY, "tables-on-disk", () -> {
            if (disk.changed()) {
                DiskTables.Found found = disk.read();
                deployed.book().deriveBy(found.rules());
                room.disk().take(found.workbooks(), found.problems());
            }
        });
    }

    @Bean
    Watch tableTidying(PublishingRoom room) {
        return Watch.every(TIDY_EVERY, "tables-tidy", room::tidy);
    }
}
