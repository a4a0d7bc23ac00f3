package io.caravanserai.profile.feature;

import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Feature states as bytes. States of another format or feature catalogue are not read but rebuilt from the journal. */
public final class FeatureStateCodec {

    private static final int VERSION = 1;

    private final FeatureProgram program;
    private final int fingerprint;

    public FeatureStateCodec(FeatureProgram program) {
        this.program = program;
        this.fingerprint = program.fingerprint();
    }

    public byte[] write(FeatureState state) {
        ByteWriter out = new ByteWriter().octet(VERSION).signed(fingerprint).signed(state.firstDay());
        state.series().forEach(series -> series.write(out));
        return out.toBytes();
    }

    /** Empty when the bytes were written for another format or catalogue. */
    public Optional<FeatureState> read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        if (in.octet() != VERSION || in.signed() != fingerprint) {
            return Optional.empty();
        }
        int firstDay = (int) in.signed();
        List<Series> series = new ArrayList<>(program.places());
        for (int place = 0; place < program.places(); place++) {
            series.add(program.spec(place).readSeries(in, program.keeping(place)));
        }
        return Optional.of(new FeatureState(series, firstDay));
    }
}
