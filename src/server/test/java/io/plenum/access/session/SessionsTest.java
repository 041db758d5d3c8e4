package io.plenum.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.AccessSettings;
import io.plenum.access.Area;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.access.Secret;
import io.plenum.access.SignedIn;
import io.plenum.access.account.AccountStore;
import io.plenum.access.account.GrantStore;
import io.plenum.access.token.ApiToken;
import io.plenum.access.token.ApiTokens;
import io.plenum.access.token.TokenAuthenticator;
import io.plenum.access.token.TokenStore;
import io.plenum.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that were ended from elsewhere, or whose token was revoked, open nothing any more. */
class SessionsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AccessSettings settings = new AccessSettings(
            null,
            new AccessSettings.Session(Duration.ofHours(24)),
            new AccessSettings.Throttle(4, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1)),
            null);
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final AccountStore accounts = new AccountStore(jdbc, new GrantStore(jdbc));
    private final TokenStore store = new TokenStore(jdbc);
    private final TokenAuthenticator gate = new TokenAuthenticator(store, accounts, clock);
    private final SessionRegistry registry = new SessionRegistry(settings, clock);
    private final Sessions sessions = new Sessions(accounts, gate, registry, settings, clock);

    /** Two devices of the same person: ending one leaves the other. */
    @Test
    void endingOneSessionLeavesTheOthers() {
        accounts.add("vera", "", Role.VIEWER);
        SignedIn phone = new SignedIn("vera", Scope.everywhere(Role.VIEWER), 0, NOW);
        SignedIn office = new SignedIn("vera", Scope.everywhere(Role.VIEWER), 0, NOW);
        registry.seen(phone, "192.0.2.1", "Firefox, Android");
        registry.seen(office, "192.0.2.2", "Firefox, Linux");
        registry.revoke(phone.session());
        assertThat(sessions.isValid(phone)).isFalse();
        assertThat(sessions.isValid(office)).isTrue();
        assertThat(registry.all()).extracting(OpenSession::address).containsExactly("192.0.2.2");
    }

    /** A live feed that a token opened asks again and again whether it may go on. */
    @Test
    void whatATokenOpenedEndsWithIt() {
        accounts.add("otto", "", Role.OPERATOR);
        String secret = ApiTokens.PREFIX + Secret.next();
        ApiToken token = store.add(
                secret, new ApiToken(0, "otto", "test", Role.VIEWER, Area.ALL, NOW, NOW.plusSeconds(60), null, null));
        SignedIn machine = Objects.requireNonNull(gate.open(secret, "192.0.2.1"));
        assertThat(machine.scope()).isEqualTo(Scope.everywhere(Role.VIEWER));
        assertThat(sessions.isValid(machine)).isTrue();
        store.remove(token.id());
        assertThat(sessions.isValid(machine)).isFalse();
    }

    @Test
    void devicesAreRecognised() {
        assertThat(UserAgentText.of("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/130 Safari/537 Edg/130"))
                .isEqualTo("Edge, Windows");
        assertThat(UserAgentText.of("curl/8")).isEmpty();
    }
}
