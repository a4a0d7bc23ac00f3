package io.caravanserai.app.http;

/** On the embedded file, as the hub starts without any setting. */
class ApiStoryOnH2Test extends ApiStory {

    ApiStoryOnH2Test() {
        super(RunningHub.shared());
    }
}
