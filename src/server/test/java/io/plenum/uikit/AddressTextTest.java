package io.plenum.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5952, section 4.2: the longest run of zeros is shortened, a single zero is not. */
class AddressTextTest {

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1,::1",
        "fe80:0:0:0:1:0:0:1,fe80::1:0:0:1",
        "2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "2001:db8:0:0:0:0:0:0,2001:db8::",
        "2001:0:0:1:0:0:0:1,2001:0:0:1::1",
        "10.0.0.7,10.0.0.7",
        "admin at 0:0:0:0:0:0:0:1; Firefox,admin at ::1; Firefox"
    })
    void longAddressesAreShortened(String text, String brief) {
        assertThat(AddressText.within(text)).isEqualTo(brief);
    }
}
