package io.plenum.notify.reach;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.notify.webhook.PhoneGateways;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Phone numbers of people, each entered by its owner. Nobody else is shown one, and no record has it; the gateway of the message gets it, and
 * its log, which is for administrators.
 */
@Service
public class PersonPhones {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    /** A test costs money, and whoever gets it may not be who has asked for it. */
    private static final Duration BETWEEN_TESTS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final PhoneGateways gateways;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Instant> tested = new ConcurrentHashMap<>();

    public PersonPhones(JdbcClient jdbc, PhoneGateways gateways, CurrentUser user, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.gateways = gateways;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** E.164; null where none is known, or the account is disabled. */
    public @Nullable String of(String account) {
        return jdbc.sql("""
            SELECT number FROM person_phone JOIN app_user ON name = account WHERE account = ? AND enabled""").param(account).query(String.class).optional().orElse(null);
    }

    /** That of whoever is at work. */
    public @Nullable String own() {
        return of(user.name());
    }

    /**
     * Changes that of whoever is at work.
     *
     * @param number as people write it, with the sign + and the country's code; empty removes it
     * @throws RequestProblem where it is no number
     */
    @Transactional
    public void change(String number) {
        String digits = number.strip().replaceFirst("^00", "+").replaceAll("[\\s()./-]", "");
        if (digits.isEmpty()) {
            boolean removed = jdbc.sql("DELETE FROM person_phone WHERE account = ?")
                            .param(user.name())
                            .update()
                    == 1;
            if (removed) {
                audit.record("phone number removed", user.name());
            }
            return;
        }
        if (!E164.matcher(digits).matches()) {
            throw RequestProblem.of("phone", "notify.problem.phone");
        }
        if (digits.equals(own())) {
            return;
        }
        jdbc.sql("""
            INSERT INTO person_phone (account, number) SELECT name, ? FROM app_user WHERE name = ?
            ON CONFLICT (account) DO UPDATE SET number = excluded.number""").params(digits, user.name()).update();
        audit.record("phone number changed", user.name());
    }

    /**
     * Sends something that means nothing to whoever is at work.
     *
     * @throws RequestProblem where there is no number or no such gateway, or the last test was less than a minute ago
     */
    @Transactional
    public void test(long gateway, Locale language) {
        String number = own();
        if (number == null) {
            throw RequestProblem.of("phone", "notify.problem.phone");
        }
        Instant now = clock.instant();
        Instant last = tested.get(user.name());
        if (last != null && now.isBefore(last.plus(BETWEEN_TESTS))) {
            throw RequestProblem.of("phone", "notify.problem.phone.wait");
        }
        gateways.test(gateway, user.name(), number, language);
        tested.put(user.name(), now);
        audit.record("phone number tested", user.name());
    }
}
