package io.caravanserai.domain.event;

/**
 * One way to reach a customer: a namespace ({@code phone}, {@code email}, {@code crm}, {@code household}) and a value
 * that is already standardised (E.164, lower case).
 */
public record Identifier(String namespace, String value) implements Comparable<Identifier> {

    public Identifier {
        if (namespace.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("The identifier needs a namespace and a value. Maybe drop it instead.");
        }
    }

    /** Reads {@code namespace:value}; the value may contain further colons. */
    public static Identifier parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "The identifier must be written namespace:value. Maybe write crm:C-1001.");
        }
        return new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Identifier other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : value.compareTo(other.value);
    }

    /** Says the namespace only: an identifier's value is personal data and stays out of logs. */
    @Override
    public String toString() {
        return namespace + ":***";
    }
}
