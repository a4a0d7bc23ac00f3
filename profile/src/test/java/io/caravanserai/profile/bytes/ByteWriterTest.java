package io.caravanserai.profile.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWriterTest {

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                0.1,
                12.34,
                -99.99,
                0.2711,
                1.0 / 3,
                1e300,
                -1e-300,
                4503599627370496.0,
                9007199254740994.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE
            })
    void readsEveryNumberBackToTheLastBit(double value) {
        byte[] bytes = new ByteWriter().number(value).toBytes();

        assertThat(Double.doubleToLongBits(new ByteReader(bytes).number())).isEqualTo(Double.doubleToLongBits(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, 127, 128, Long.MAX_VALUE, Long.MIN_VALUE})
    void readsEveryWholeNumberBack(long value) {
        ByteReader in =
                new ByteReader(new ByteWriter().signed(value).unsigned(value).toBytes());

        assertThat(in.signed()).isEqualTo(value);
        assertThat(in.unsigned()).isEqualTo(value);
    }

    @Test
    void takesOneByteForSmallNumbersAndTwoForPrices() {
        assertThat(new ByteWriter().number(0).number(12).toBytes()).hasSize(2);
        assertThat(new ByteWriter().number(9.99).toBytes()).hasSize(2);
    }

    @Test
    void readsTypedValuesBack() {
        assertThat(copied("价值 é")).isEqualTo("价值 é");
        assertThat(copied(7)).isEqualTo(7.0);
        assertThat(copied(true)).isEqualTo(true);
        assertThat(copied(LocalDate.of(1969, 7, 20))).isEqualTo(LocalDate.of(1969, 7, 20));
        assertThat(copied(null)).isNull();
    }

    @Test
    void readsMomentsBackToTheNanosecond() {
        ByteWriter out = new ByteWriter();
        Values.writeMoment(out, Instant.parse("1969-12-31T23:59:59.000000001Z"));

        assertThat(Values.readMoment(new ByteReader(out.toBytes())))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.000000001Z"));
    }

    private static @Nullable Object copied(@Nullable Object value) {
        ByteWriter out = new ByteWriter();
        Values.write(out, value);
        return Values.read(new ByteReader(out.toBytes()));
    }
}
