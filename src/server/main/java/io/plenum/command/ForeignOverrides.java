package io.plenum.command;

import java.util.List;

/** What others hold, as far as anybody looks. Returns at once. */
@FunctionalInterface
public interface ForeignOverrides {

    List<ForeignOverride> all();
}
