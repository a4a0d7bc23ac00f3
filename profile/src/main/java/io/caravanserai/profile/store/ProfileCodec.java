package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import io.caravanserai.profile.bytes.Values;
import java.time.Instant;
import java.util.Map;

/** Profiles as bytes. */
final class ProfileCodec {

    private static final int VERSION = 1;

    private ProfileCodec() {}

    static byte[] write(Profile profile) {
        ByteWriter out = new ByteWriter().octet(VERSION);
        out.unsigned(profile.said().size());
        profile.said().forEach((name, said) -> writeSaid(out, name, said));
        out.unsigned(profile.consents().size());
        profile.consents().values().forEach(consent -> writeConsent(out, consent));
        out.unsigned(profile.scores().size());
        profile.scores().forEach((name, value) -> Values.write(out.text(name), value));
        out.unsigned(profile.segments().size());
        profile.segments().forEach((name, value) -> out.text(name).text(value));
        return out.toBytes();
    }

    private static void writeSaid(ByteWriter out, String name, Profile.Said said) {
        Values.write(out.text(name), said.value());
        Values.writeMoment(out, said.since());
    }

    private static void writeConsent(ByteWriter out, Consent consent) {
        out.text(consent.purpose()).octet(consent.given() ? 1 : 0);
        Values.writeMoment(out, consent.since());
        Values.writeOptional(out, consent.until(), until -> Values.writeMoment(out, until));
    }

    static Profile read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        int version = in.octet();
        if (version != VERSION) {
            throw new IllegalStateException(
                    "A profile is stored in format (%d), this version reads %d. Maybe a newer hub wrote it."
                            .formatted(version, VERSION));
        }
        Profile profile = new Profile();
        repeat(in, () -> profile.say(in.text(), new Profile.Said(Values.read(in), Values.readMoment(in))));
        repeat(in, () -> profile.consent(readConsent(in)));
        repeat(in, () -> profile.learn(Map.of(in.text(), Values.present(in)), Map.of()));
        repeat(in, () -> profile.learn(Map.of(), Map.of(in.text(), in.text())));
        return profile;
    }

    private static Consent readConsent(ByteReader in) {
        String purpose = in.text();
        boolean given = in.octet() == 1;
        Instant since = Values.readMoment(in);
        return new Consent(purpose, given, since, in.octet() == 0 ? null : Values.readMoment(in));
    }

    private static void repeat(ByteReader in, Runnable one) {
        for (int left = in.size(); left > 0; left--) {
            one.run();
        }
    }
}
