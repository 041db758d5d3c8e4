package io.plenum.job;

import java.util.List;

/** All periodic jobs of this server. */
public interface Jobs {

    /** By name. */
    List<JobStatus> all();
}
