package io.caravanserai.routes.channel;

/** The address cannot be sent to. Its message does not show the address. */
final class UnfitAddressException extends IllegalArgumentException {

    UnfitAddressException(String message) {
        super(message);
    }
}
