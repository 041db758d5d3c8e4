package io.plenum.bacnet;

import com.serotonin.bacnet4j.exception.BACnetException;
import io.plenum.link.Problem;

/** A device does not answer where it was looked for, or something else answers there. */
final class DeviceNotFound extends BACnetException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DeviceNotFound(Problem problem) {
        super(problem.messageKey() + problem.arguments());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
