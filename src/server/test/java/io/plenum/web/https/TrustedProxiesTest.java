package io.plenum.web.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("192.0.2.7", " 2001:db8:1::/48", "10.9.8.0/24"));

    /** A network is not trusted for being private: everybody in the building is in it. */
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, true", "192.0.2.8, false", "10.9.8.255, true", "10.9.9.1, false", "10.1.1.1, false",
                "127.0.0.1, false",
        "192.168.1.1, false", "::1, false", "2001:db8:1:2::3, true", "2001:db8:2::1, false", "proxy.example.org, false",
                "'', false"
    })
    void onlyWhatIsNamedIsTrusted(String address, boolean trusted) {
        assertThat(proxies.trusts(address)).isEqualTo(trusted);
    }

    @Test
    void nobodyIsTrustedByDefault() {
        assertThat(new TrustedProxies(List.of()).trusts("127.0.0.1")).isFalse();
    }

    /** The client writes the left of the chain as it likes; what our own proxies have appended counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        203.0.113.5                            | 203.0.113.5
        198.51.100.1, 203.0.113.5              | 203.0.113.5
        198.51.100.1, 203.0.113.5, 10.9.8.3    | 203.0.113.5
        10.9.8.3, 10.9.8.4                     | 10.9.8.3
        203.0.113.5:1234                       | 203.0.113.5
        [2001:db8:9::1]:80                     | 2001:db8:9::1
        """)
    void theClientIsTheLastThatIsNoProxy(String chain, String client) {
        assertThat(proxies.client(chain)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "203.0.113.5, evil", "<script>"})
    void whatIsNoAddressIsNobody(String chain) {
        assertThat(proxies.client(chain)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0", "10.0.0.0/33", "proxy.example.org", "10.0.0.x"})
    void everybodyAndNamesAreRefused(String written) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(written))).isInstanceOf(IllegalArgumentException.class);
    }
}
