package io.plenum.access.token;

import io.plenum.access.Area;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.Secret;
import io.plenum.access.account.AccountStore;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tokens for machines: everybody has their own, administrators see and revoke all. */
@Service
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
public class ApiTokens {

    public static final String PREFIX = "plenum_";
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 100;

    private final TokenStore tokens;
    private final AccountStore accounts;
    private final CurrentUser current;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(TokenStore tokens, AccountStore accounts, CurrentUser current, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    public List<ApiToken> own() {
        return good(token -> token.owner().equals(current.name()));
    }

    /** Newest first. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<ApiToken> all() {
        return good(token -> true);
    }

    /**
     * A new token of whoever is at work. Not by a token: a stolen one would else outlive its end.
     *
     * @param name what it is for
     * @param expires within a year
     * @throws RequestProblem naming {@code name}, {@code ceiling} or {@code expires}
     */
    public NewToken create(String name, Role ceiling, Area area, Instant expires) {
        refuseMachines();
        Instant now = clock.instant();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw RequestProblem.of("name", "access.token.name", LONGEST_NAME);
        }
        if (!current.mayAnywhere(ceiling)) {
            throw RequestProblem.of("ceiling", "access.token.ceiling");
        }
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw RequestProblem.of("expires", "access.token.expires", LONGEST.toDays());
        }
        String secret = PREFIX + Secret.next();
        ApiToken wanted = new ApiToken(0, current.name(), name.strip(), ceiling, area, now, expires, null, null);
        ApiToken token = tokens.add(secret, wanted);
        audit.record("token created", token.id() + " " + token.name() + " as " + ceiling + " until " + expires);
        return new NewToken(token, secret);
    }

    /** @throws RequestProblem where there is none, or it is somebody else's and this is no administrator */
    public void revoke(long id) {
        refuseMachines();
        ApiToken.Stored kept = tokens.of(id);
        ApiToken token = kept == null ? null : kept.token();
        if (token == null || !(token.owner().equals(current.name()) || current.may(Role.ADMINISTRATOR))) {
            throw RequestProblem.notFound(Long.toString(id));
        }
        tokens.remove(id);
        audit.record("token revoked", id + " " + token.name() + " of " + token.owner());
    }

    private void refuseMachines() {
        if (current.byToken()) {
            throw new AccessDeniedException("A token does not manage tokens");
        }
    }

    /** Without those that ended with a change of their owner's account. */
    private List<ApiToken> good(Predicate<ApiToken> wanted) {
        return tokens.all().stream()
                .filter(kept -> kept.counts(accounts.of(kept.token().owner())))
                .map(ApiToken.Stored::token)
                .filter(wanted)
                .sorted(Comparator.comparing(ApiToken::created).reversed())
                .toList();
    }
}
