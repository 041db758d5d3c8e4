package io.plenum.assistant.mcp;

import io.plenum.access.CurrentUser;
import io.plenum.access.signin.RateLimiter;
import io.plenum.assistant.AssistantSettings;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What a token may cost; kept in memory, so a start of the server begins anew. */
@Component
class ToolLimits {

    private final AssistantSettings settings;
    private final CurrentUser user;
    private final RateLimiter calls;
    private final RateLimiter rows;
    private final RateLimiter proposals;
    private final RateLimiter told;

    ToolLimits(AssistantSettings settings, CurrentUser user, Clock clock) {
        this.settings = settings;
        this.user = user;
        calls = new RateLimiter(settings.callsPerMinute(), Duration.ofMinutes(1), clock);
        rows = new RateLimiter(settings.rowsPerDay(), Duration.ofDays(1), clock);
        proposals = new RateLimiter(settings.proposalsPerDay(), Duration.ofDays(1), clock);
        told = new RateLimiter(1, Duration.ofMinutes(1), clock);
    }

    /** @throws RequestProblem where the token has had its share */
    void demand(boolean proposes) {
        String holder = user.holder();
        if (!calls.take(holder)) {
            throw RequestProblem.tooMany("assistant.problem.calls", settings.callsPerMinute());
        }
        if (!rows.left(holder)) {
            throw RequestProblem.tooMany("assistant.problem.rows", settings.rowsPerDay());
        }
        if (proposes && !proposals.take(holder)) {
            throw RequestProblem.tooMany("assistant.problem.proposals", settings.proposalsPerDay());
        }
    }

    void spend(int answered) {
        rows.spend(user.holder(), answered);
    }

    /** Whether one more refusal for want of a share is worth a record: a caller that runs wild fills no audit. */
    boolean isNews() {
        return told.take(user.holder());
    }
}
