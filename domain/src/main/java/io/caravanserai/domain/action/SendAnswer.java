package io.caravanserai.domain.action;

/**
 * @param reason empty when sent, else why not: {@code no_consent}, {@code cap_reached}, {@code no_address}, {@code quiet_hours},
 *     {@code answered}, {@code uncertain}
 */
public record SendAnswer(boolean sent, String reason) {

    public static final SendAnswer SENT = new SendAnswer(true, "");

    public static SendAnswer refused(String reason) {
        return new SendAnswer(false, reason);
    }
}
