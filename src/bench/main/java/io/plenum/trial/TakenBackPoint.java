package io.plenum.trial;

import io.plenum.command.Holder;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A point in simulated time that somebody takes back from whoever commands it. */
interface TakenBackPoint extends AutoCloseable {

    /** Lets the time go on. */
    void run(Instant until) throws IOException;

    /** A slot of its priority array; null where that is free. Of a point without priorities all are the same. */
    @Nullable
    Double at(int priority) throws IOException;

    /** As whoever commands it: null releases. */
    void write(int priority, @Nullable Double value) throws IOException;

    /** Who has truly ended the last command; null while nobody has. */
    Holder.@Nullable Kind taker() throws IOException;

    @Override
    void close() throws IOException;
}
