package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.type.Encodable;
import io.plenum.link.command.CommandState;
import org.jspecify.annotations.Nullable;

/**
 * What holds an object, as it was read.
 *
 * @param value its present value, as the device encodes it; null where it does not tell
 */
record CommandReading(CommandState state, @Nullable Encodable value) {}
