package io.caravanserai.app.wiring;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.language.CallReader;
import io.caravanserai.domain.language.Transcriber;
import io.caravanserai.domain.language.UsageLedger;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.modeladapter.llm.LanguageRoom;
import io.caravanserai.processes.campaign.CampaignWriter;
import io.caravanserai.profile.HubUsage;
import io.caravanserai.profile.ProfileRoom;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Words by a language model, where one is set up. Only the HTTP API and the watch over proposed campaigns ask: no
 * decision, no job, no transaction does.
 */
@Configuration
class LanguageWiring {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Bean
    UsageLedger usageLedger(DataSource dataSource, PlatformTransactionManager transactions, ProfileRoom migrated) {
        return new HubUsage(dataSource, transactions);
    }

    /** A day's budget is one of the machine's days, also while recorded signals are played. */
    @Bean
    LanguageRoom languageRoom(
            HubSettings settings, UsageLedger ledger, Understander understander, SecureRandom random) {
        return new LanguageRoom(
                settings.asset("model-adapter"),
                settings.environment(),
                ledger,
                understander,
                InstantSource.system(),
                settings.zone(),
                random);
    }

    @Bean
    Wording wording(LanguageRoom room) {
        return room.wording();
    }

    @Bean
    CallReader callReader(LanguageRoom room) {
        return room.calls();
    }

    @Bean
    Transcriber transcriber(LanguageRoom room) {
        return room.transcriber();
    }

    @Bean
    Watch languageWatch(LanguageRoom room) {
        return Watch.every(LOOK_EVERY, "language-watch", room::reload);
    }

    @Bean
    Watch campaignWatch(ProcessEngine engine, Wording wording, ActionCatalogue actions) {
        CampaignWriter writer = new CampaignWriter(engine, wording, () -> actions);
        return Watch.every(LOOK_EVERY, "campaign-watch", writer::look);
    }
}
