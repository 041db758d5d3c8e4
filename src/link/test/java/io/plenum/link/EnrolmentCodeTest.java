package io.plenum.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {

    private static X509Certificate authority(String content) {
        X509Certificate certificate = mock();
        try {
            when(certificate.getEncoded()).thenReturn(content.getBytes(StandardCharsets.UTF_8));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return certificate;
    }

    /** SHA-256 of "abc" begins ba7816bf 8f01cfea (FIPS 180-2, B.1): what a gateway compares must be that, in Crockford's letters. */
    @Test
    void theSecondHalfIsTheFingerprintOfTheAuthority() {
        EnrolmentCode code = EnrolmentCode.create(authority("abc"), new SecureRandom());
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(code.text()).contains("-Q9W1D-FWF07-7YM");
        assertThat(code.isOf(authority("abc"))).isTrue();
        assertThat(code.isOf(authority("abd"))).isFalse();
    }

    /** People read codes over the telephone and type them: what they mix up means the same. */
    @Test
    void readsWhatPeopleType() {
        EnrolmentCode code = EnrolmentCode.create(authority("abc"), new SecureRandom());
        String typed = code.text()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(EnrolmentCode.parse(" " + typed + " ")).isEqualTo(code);
        assertThat(EnrolmentCode.parse(typed).hash()).isEqualTo(code.hash());
    }

    @Test
    void refusesWhatIsNoCode() {
        for (String wrong : Set.of("", "ABCDE", "U".repeat(40), "A".repeat(41), "Ä".repeat(40))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EnrolmentCode.parse(wrong))
                    .withMessageContaining("copy it again");
        }
    }

    /** The hash is of the secret alone, so that the server can keep it for codes of whatever authority. */
    @Test
    void noTwoCodesAreAlikeAndTheLogHasNoSecret() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            EnrolmentCode code = EnrolmentCode.create(authority("abc"), new SecureRandom());
            assertThat(seen.add(code.text())).isTrue();
            assertThat(code.toString()).doesNotContain(code.text().substring(0, 5));
        }
    }
}
