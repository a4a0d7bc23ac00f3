package io.caravanserai.app.http;

import org.junit.jupiter.api.Tag;

/** On the embedded file, as the hub starts without any setting. */
@Tag("camunda-pages")
class CampaignStoryOnH2Test extends CampaignStory {

    CampaignStoryOnH2Test() {
        super(RunningHub.shared());
    }
}
