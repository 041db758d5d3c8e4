package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.exception.BACnetException;
import io.plenum.link.Problem;

/** A device does not answer where it was looked for, or something else answers there. */
public final class DeviceNotFound extends BACnetException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DeviceNotFound(Problem problem) {
        super(problem.messageKey() + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
