package io.caravanserai.profile.receipt;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;

/**
 * Receipts as a few hundred bytes: one octet for the version, then the fields, deflated with a dictionary of the house's words.
 * A version's format and dictionary never change; a new one gets the next number. Safe for use by several threads.
 */
public final class ReceiptCodec {

    private static final int PLAIN = 1;

    /** Estimates behind the fields of format 1, with its dictionary; written only where there are some. */
    private static final int WITH_ESTIMATES = 2;

    /** The same with a label behind each estimate; written only where there is one. */
    private static final int WITH_LABELS = 3;

    private final Deflation deflation = new Deflation(Dictionary.read(PLAIN));
    private final FactsCodec facts;

    /** @param catalogue names and types of the facts; what it no longer knows is still read */
    public ReceiptCodec(Catalogue catalogue) {
        this.facts = new FactsCodec(catalogue);
    }

    public byte[] write(Receipt receipt) {
        ByteWriter out = new ByteWriter();
        ReceiptWriter writer = new ReceiptWriter(out, facts);
        writer.write(receipt);
        if (receipt.estimates().isEmpty()) {
            return deflation.deflate(PLAIN, out.toBytes());
        }
        boolean labels = receipt.estimates().stream().anyMatch(one -> one.label() != null);
        writer.write(receipt.estimates(), labels);
        return deflation.deflate(labels ? WITH_LABELS : WITH_ESTIMATES, out.toBytes());
    }

    /**
     * The receipt as it was written.
     *
     * @throws IllegalStateException when a newer version wrote it, or when it is damaged
     */
    public Receipt read(byte[] stored) {
        int version = stored[0];
        if (version < PLAIN || version > WITH_LABELS) {
            throw new IllegalStateException(
                    "A receipt is stored in format (%d), this version reads %d. Maybe a newer hub wrote it: upgrade this one."
                            .formatted(version, WITH_LABELS));
        }
        return new ReceiptReader(new ByteReader(deflation.inflate(stored)), facts)
                .read(version >= WITH_ESTIMATES, version == WITH_LABELS);
    }
}
