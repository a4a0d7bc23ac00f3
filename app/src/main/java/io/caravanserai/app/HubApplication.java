package io.caravanserai.app;

import io.caravanserai.app.broker.HubBroker;
import io.caravanserai.app.settings.AbsentModels;
import io.caravanserai.app.settings.DecidingEvents;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Mode;
import io.caravanserai.app.settings.NeededAssets;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the house. */
@SpringBootApplication
public class HubApplication {

    /** Sources open, decisions as of now. */
    public static ConfigurableApplicationContext live(HubSettings settings) {
        return start(settings, Mode.LIVE, AbsentModels.NONE);
    }

    /**
     * Sources and jobs wait until the play is over; decisions as of event time.
     *
     * @param absent models the play does without
     */
    public static ConfigurableApplicationContext playing(HubSettings settings, AbsentModels absent) {
        return start(settings, Mode.PLAY, absent);
    }

    private static ConfigurableApplicationContext start(HubSettings settings, Mode mode, AbsentModels absent) {
        NeededAssets.check(settings);
        DecidingEvents.check(settings);
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.setDefaultProperties(
                Map.of("server.address", settings.bind(), "server.port", String.valueOf(settings.port())));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(HubSettings.class, () -> settings);
            beans.registerBean(Mode.class, () -> mode);
            beans.registerBean(AbsentModels.class, () -> absent);
            HubBroker broker = HubBroker.of(settings);
            beans.registerBean(HubBroker.class, () -> broker);
        });
        return application.run();
    }
}
