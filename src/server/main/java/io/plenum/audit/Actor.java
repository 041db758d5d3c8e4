package io.plenum.audit;

import org.jspecify.annotations.Nullable;

/** Who is at work on this thread; the module of accounts knows. */
public interface Actor {

    /** Stands for the server itself where nobody is signed in. */
    String SYSTEM = "system";

    /** As the audit names them; {@link #SYSTEM} where nobody is signed in. */
    String name();

    /** The IP address from which they signed in, null where there is none. */
    @Nullable
    String address();
}
