package io.plenum.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.access.AccessSettings;
import io.plenum.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInThrottlesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String OFFICE = "192.0.2.1";

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final AccessSettings settings = new AccessSettings(
            null,
            new AccessSettings.Session(Duration.ofHours(24)),
            new AccessSettings.Throttle(4, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
            null);
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private SignInThrottles throttles = throttles();

    @BeforeEach
    void account() {
        jdbc.sql("INSERT INTO app_user (name, password_hash, role) VALUES ('admin', '', 'ADMINISTRATOR')"
                        + " ON CONFLICT DO NOTHING")
                .update();
    }

    /** A whole network that guesses at an administrator's account must not keep the administrator out. */
    @Test
    void strangersDoNotLockTheOwnerOut() {
        throttles.succeeded("admin", OFFICE);
        for (int i = 0; i < 200; i++) {
            throttles.failed("admin", "198.51.100." + i);
        }
        assertThatThrownBy(() -> throttles.check("admin", "203.0.113.9")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttles.check("admin", OFFICE)).doesNotThrowAnyException();
        // and it holds over a restart
        throttles = throttles();
        for (int i = 0; i < 200; i++) {
            throttles.failed("admin", "198.51.100." + i);
        }
        assertThatCode(() -> throttles.check("admin", OFFICE)).doesNotThrowAnyException();
    }

    /** Being known is no leave to guess. */
    @Test
    void aKnownAddressIsSlowedDownForItsOwnFailures() {
        throttles.succeeded("admin", OFFICE);
        for (int i = 0; i < 6; i++) {
            throttles.failed("admin", OFFICE);
        }
        assertThatThrownBy(() -> throttles.check("admin", OFFICE)).isInstanceOf(TooManyAttempts.class);
    }

    /** One password tried at many accounts is guessing too. */
    @Test
    void anAddressIsSlowedDownOverAllAccounts() {
        for (int i = 0; i < 6; i++) {
            throttles.failed("user" + i, "203.0.113.7");
        }
        assertThatThrownBy(() -> throttles.check("nobody", "203.0.113.7")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttles.check("nobody", "203.0.113.8")).doesNotThrowAnyException();
    }

    /** Whoever has one IPv6 address has 2^64 of them. */
    @Test
    void anIpv6NetworkIsOneAddress() {
        for (int i = 0; i < 6; i++) {
            throttles.failed("user" + i, "2001:db8:1:2:" + i + "::7");
        }
        assertThatThrownBy(() -> throttles.check("nobody", "2001:db8:1:2:ffff::1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttles.check("nobody", "2001:db8:1:3::1")).doesNotThrowAnyException();
        throttles.succeeded("admin", "2001:db8:7:7::1");
        for (int i = 0; i < 200; i++) {
            throttles.failed("admin", "198.51.100." + i);
        }
        assertThatCode(() -> throttles.check("admin", "2001:db8:7:7:abcd::9")).doesNotThrowAnyException();
    }

    /** A dual-stack socket shows IPv4 addresses as IPv6 ones; what is no address is taken as it is. */
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8::1, 20010db800000000/64",
        "fe80::1%eth0, fe80000000000000/64",
        "'', ''",
        "no:address, no:address"
    })
    void addressesCountAsTheirBlock(String address, String block) {
        assertThat(NetworkPrefix.of(address)).isEqualTo(block);
    }

    private SignInThrottles throttles() {
        return new SignInThrottles(settings, new KnownAddresses(jdbc, clock), clock);
    }
}
