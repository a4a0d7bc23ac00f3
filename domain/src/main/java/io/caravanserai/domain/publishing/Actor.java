package io.caravanserai.domain.publishing;

/**
 * Who does something, and from where.
 *
 * @param name user name, {@code disk} or {@code hub}
 * @param address network address the request came from, empty for the hub itself
 */
public record Actor(String name, String address) {

    /** A workbook that was changed as a file. */
    public static final Actor DISK = new Actor("disk", "");

    /** The hub by itself, such as at the first day of an approved version. */
    public static final Actor HUB = new Actor("hub", "");
}
