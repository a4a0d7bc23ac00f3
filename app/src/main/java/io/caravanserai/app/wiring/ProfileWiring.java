package io.caravanserai.app.wiring;

import io.caravanserai.app.play.HubClock;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.StatsReader;
import io.caravanserai.domain.memory.StreamPositions;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.HubDatabase;
import io.caravanserai.profile.HubUsers;
import io.caravanserai.profile.ProfileRoom;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What the house remembers, port by port. */
@Configuration
class ProfileWiring {

    private static final String SALT = "customer-id-salt";
    private static final int SALT_BYTES = 32;

    @Bean
    ProfileRoom profileRoom(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            FeatureCatalogue features,
            Catalogue catalogue,
            SecureRandom random,
            HubClock clock,
            HubSettings settings) {
        HubDatabase.migrate(dataSource);
        String salt =
                new io.caravanserai.profile.HubSettings(dataSource, transactions).findOrPut(SALT, () -> salt(random));
        return new ProfileRoom(dataSource, transactions, features, catalogue, salt, clock, settings.zone());
    }

    private static String salt(SecureRandom random) {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Bean
    HubUsers hubUsers(DataSource dataSource, PlatformTransactionManager transactions, ProfileRoom migrated) {
        return new HubUsers(dataSource, transactions);
    }

    @Bean
    UnitOfWork unitOfWork(ProfileRoom room) {
        return room.unitOfWork();
    }

    @Bean
    CustomerMemory customerMemory(ProfileRoom room) {
        return room.memory();
    }

    @Bean
    Customers customers(ProfileRoom room) {
        return room.customers();
    }

    @Bean
    StreamPositions streamPositions(ProfileRoom room) {
        return room.positions();
    }

    @Bean
    Quarantine quarantine(ProfileRoom room) {
        return room.quarantine();
    }

    @Bean
    StatsReader statsReader(ProfileRoom room) {
        return room.stats();
    }

    @Bean
    Receipts receipts(ProfileRoom room) {
        return room.receipts();
    }

    @Bean
    ContactLedger contactLedger(ProfileRoom room) {
        return room.contactLedger();
    }

    @Bean
    SendLedgers sendLedgers(ProfileRoom room) {
        return room.sendLedgers();
    }

    @Bean
    PendingOutcomes pendingOutcomes(ProfileRoom room) {
        return room.pendingOutcomes();
    }

    @Bean
    PurchaseHistory purchaseHistory(ProfileRoom room) {
        return room.purchaseHistory();
    }
}
