package io.plenum.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B: whoever differs from these differs from every authenticator. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** A code that was looked at over somebody's shoulder must not open twice, nor may one before it. */
    @Test
    void aCodeCountsOnceAndOnlyAroundItsTime() {
        Instant now = Instant.ofEpochSecond(1234567890);
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step);
        assertThat(Totp.match(SECRET, code, now, 0)).isEqualTo(step);
        assertThat(Totp.match(SECRET, code, now.plusSeconds(30), 0)).isEqualTo(step);
        assertThat(Totp.match(SECRET, code, now.plusSeconds(60), 0)).isEqualTo(-1);
        assertThat(Totp.match(SECRET, code, now.minusSeconds(60), 0)).isEqualTo(-1);
        assertThat(Totp.match(SECRET, code, now, step)).isEqualTo(-1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEqualTo(-1);
    }

    /** RFC 4648, section 10. */
    @Test
    void secretsAreWrittenAsAuthenticatorsReadThem() {
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }
}
