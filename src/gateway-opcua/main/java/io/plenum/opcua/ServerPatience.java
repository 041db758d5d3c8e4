package io.plenum.opcua;

import io.plenum.link.Tuning;
import java.time.Duration;

/** How long a server is waited for. */
final class ServerPatience {

    /** A server answers about hundreds of variables in one request, so that it is given more time than a controller. */
    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(15);

    private static final int TIMEOUTS = 3;
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(10);

    private ServerPatience() {}

    /** For one request. */
    static Duration timeout(Tuning tuning) {
        return longer(LEAST_TIMEOUT, tuning.timeout().multipliedBy(TIMEOUTS));
    }

    /** For one that only asks whether it is there, after such a silence. */
    static Duration probe(Duration silence, Tuning tuning) {
        return longer(
                silence.compareTo(LONGEST_PROBE) < 0 ? silence : LONGEST_PROBE,
                tuning.timeout().multipliedBy(2));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
