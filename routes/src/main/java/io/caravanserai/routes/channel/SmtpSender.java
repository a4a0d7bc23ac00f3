package io.caravanserai.routes.channel;

import io.caravanserai.connectors.Settings;
import io.caravanserai.domain.action.Message;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;

/** Mail. The Message-ID is made of the intent key, so that a mailbox that compares them shows a second one as the same. */
final class SmtpSender implements Sender {

    private final ProducerTemplate template;
    private final MailEndpoint server;
    private final String from;

    SmtpSender(Settings settings, ProducerTemplate template) {
        this.template = template;
        this.from = settings.text("from");
        this.server = server(settings);
    }

    private MailEndpoint server(Settings settings) {
        String address = "smtp:%s:%d?from=RAW(%s)".formatted(settings.text("host"), settings.number("port"), from);
        MailEndpoint endpoint = template.getCamelContext().getEndpoint(address, MailEndpoint.class);
        MailConfiguration configuration = endpoint.getConfiguration();
        settings.optional("username").ifPresent(configuration::setUsername);
        settings.optional("password").ifPresent(configuration::setPassword);
        configuration.setConnectionTimeout((int) settings.duration("timeout").toMillis());
        configuration.setAdditionalJavaMailProperties(properties(settings));
        return endpoint;
    }

    @Override
    public void send(Message message) throws Exception {
        String to = recipient(message);
        Sender.throwFailure(template.send(server, exchange -> {
            exchange.getMessage().setBody(message.text());
            exchange.getMessage().setHeader("To", to);
            exchange.getMessage().setHeader("Subject", SafeText.line(message.subject()));
            exchange.getMessage().setHeader("Message-ID", messageId(message));
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
        }));
    }

    /** Exactly one: a comma in the address would add others. */
    private static String recipient(Message message) {
        try {
            InternetAddress address = new InternetAddress(SafeText.address(message.address()), true);
            address.validate();
            return address.getAddress();
        } catch (AddressException itsWordsAreTheAddress) {
            throw new UnfitAddressException("The address is not one e-mail address. Maybe mend the identifier.");
        }
    }

    private static String messageId(Message message) {
        return "<%s@caravanserai>".formatted(SafeText.hash(message.intentKey()).substring(0, 40));
    }

    private static Properties properties(Settings settings) {
        Properties properties = new Properties();
        boolean startTls = settings.yes("start-tls");
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put(
                "mail.smtp.timeout", String.valueOf(settings.duration("timeout").toMillis()));
        properties.put(
                "mail.smtp.writetimeout",
                String.valueOf(settings.duration("timeout").toMillis()));
        return properties;
    }
}
