package io.caravanserai.routes.channel;

import io.caravanserai.connectors.Settings;
import io.caravanserai.domain.action.Message;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** An outbox folder: a file an intent, complete or not there at all. Sending again writes the same file again. */
final class FileSender implements Sender {

    private final ProducerTemplate template;
    private final Endpoint folder;

    FileSender(Settings settings, ProducerTemplate template) {
        this.template = template;
        this.folder = template.getCamelContext()
                .getEndpoint("file:" + Path.of(settings.text("folder")) + "?fileExist=Override&tempPrefix=.");
    }

    @Override
    public boolean isIdempotent() {
        return true;
    }

    @Override
    public void send(Message message) throws Exception {
        byte[] bytes = MessageJson.write(message);
        Sender.throwFailure(template.send(folder, exchange -> {
            exchange.getMessage().setBody(bytes);
            exchange.getMessage().setHeader(Exchange.FILE_NAME, SafeText.fileName(message.intentKey()) + ".json");
        }));
    }
}
