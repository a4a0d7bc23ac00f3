package io.caravanserai.profile.store;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.profile.feature.CatalogueFile;
import io.caravanserai.profile.feature.FactsReader;
import io.caravanserai.profile.feature.FeatureProgram;
import io.caravanserai.profile.feature.FeatureStateCodec;
import io.caravanserai.profile.receipt.ReceiptCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the house and what their bytes mean; shared by everything that reads or writes them. */
record Stores(
        FeatureProgram program,
        FactsReader facts,
        FeatureStateCodec features,
        CustomerRows customers,
        IdentityRows identities,
        JournalRows journal,
        DecisionRows decisions,
        DecisionOrder order,
        ReleasePlaces releases,
        ContactRows contacts,
        PastContactRows pastContacts,
        OutcomeRows outcomes,
        SegmentRows segments,
        PositionRows positions,
        FaceRows faces,
        Counters counters) {

    static Stores of(
            JdbcTemplate jdbc, CatalogueFile file, FeatureProgram program, Catalogue catalogue, Counters counters) {
        ReceiptCodec receipts = new ReceiptCodec(catalogue);
        return new Stores(
                program,
                new FactsReader(file, program, catalogue),
                new FeatureStateCodec(program),
                new CustomerRows(jdbc),
                new IdentityRows(jdbc),
                new JournalRows(jdbc),
                new DecisionRows(jdbc, receipts),
                new DecisionOrder(jdbc, receipts),
                new ReleasePlaces(jdbc),
                new ContactRows(jdbc),
                new PastContactRows(jdbc),
                new OutcomeRows(jdbc),
                new SegmentRows(jdbc),
                new PositionRows(jdbc),
                new FaceRows(jdbc),
                counters);
    }

    CustomerRow row(CustomerState state) {
        return new CustomerRow(
                state.id(),
                state.id(),
                state.firstSeen(),
                state.lastSeen(),
                state.identifiers(),
                features.write(state.features()),
                ProfileCodec.write(state.profile()));
    }
}
