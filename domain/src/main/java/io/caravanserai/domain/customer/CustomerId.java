package io.caravanserai.domain.customer;

/** Opaque name of a customer, stable for the life of an installation, meaningless outside it. */
public record CustomerId(String value) implements Comparable<CustomerId> {

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
