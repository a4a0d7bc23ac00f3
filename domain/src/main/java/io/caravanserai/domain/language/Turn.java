package io.caravanserai.domain.language;

/**
 * What one of the two said without being interrupted.
 *
 * @param speaker {@code customer} or {@code agent}
 */
public record Turn(String speaker, String text) {

    public static final String CUSTOMER = "customer";
    public static final String AGENT = "agent";

    public boolean isCustomers() {
        return CUSTOMER.equals(speaker);
    }

    @Override
    public String toString() {
        return "Turn[" + speaker + "]";
    }
}
