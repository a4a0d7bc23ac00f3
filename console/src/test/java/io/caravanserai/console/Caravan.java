package io.caravanserai.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the hub and visitors; one browser and one hub serve all tests, nothing else is shared. */
final class Caravan implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Caravan.class);

    /** What a test may ask for. */
    static final class Guests implements CloseableResource {

        final FakeHub hub;
        private final Chromium chromium = Chromium.start();
        private final List<BrowserContext> open = new ArrayList<>();

        Guests() throws IOException {
            hub = new FakeHub(Site.packaged(), 0);
        }

        Visitor laptop(String language) {
            return visitor(1280, 800, language, ColorScheme.LIGHT);
        }

        Visitor phone(String language) {
            return visitor(390, 844, language, ColorScheme.DARK);
        }

        Visitor visitor(int width, int height, String language, ColorScheme scheme) {
            BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, height)
                            .setLocale(language)
                            .setColorScheme(scheme));
            context.setDefaultTimeout(15_000);
            open.add(context);
            return new Visitor(context, hub);
        }

        private void leave() {
            open.forEach(BrowserContext::close);
            open.clear();
            hub.forget();
        }

        @Override
        public void close() {
            hub.close();
            chromium.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext extension) {
        return Chromium.mayBeUsed();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Guests.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return guests(extension);
    }

    @Override
    public void afterEach(ExtensionContext extension) {
        guests(extension).leave();
    }

    private static Guests guests(ExtensionContext extension) {
        return extension.getRoot().getStore(OURS).getOrComputeIfAbsent(Guests.class, type -> started(), Guests.class);
    }

    private static Guests started() {
        try {
            return new Guests();
        } catch (IOException problem) {
            throw new IllegalStateException("The hub of samples did not start.", problem);
        }
    }
}
