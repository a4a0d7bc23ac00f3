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

    private static final int VERSION = 1;

    private final Deflation deflation = new Deflation(Dictionary.read(VERSION));
    private final FactsCodec facts;

    /** @param catalogue names and types of the facts; what it no longer knows is still read */
    public ReceiptCodec(Catalogue catalogue) {
        this.facts = new FactsCodec(catalogue);
    }

    public byte[] write(Receipt receipt) {
        ByteWriter out = new ByteWriter();
        new ReceiptWriter(out, facts).write(receipt);
        return deflation.deflate(VERSION, out.toBytes());
    }

    /**
     * The receipt as it was written.
     *
     * @throws IllegalStateException when a newer version wrote it, or when it is damaged
     */
    public Receipt read(byte[] stored) {
        int version = stored[0];
        if (version != VERSION) {
            throw new IllegalStateException(
                    "A receipt is stored in format (%d), this version reads %d. Maybe a newer hub wrote it: upgrade this one."
                            .formatted(version, VERSION));
        }
        return new ReceiptReader(new ByteReader(deflation.inflate(stored)), facts).read();
    }
}
