package io.plenum.command;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wants: one action at one or many points, which ends.
 *
 * @param commands at least one, each point and priority once
 * @param until when the gateways release it (UTC)
 * @param reason in the words of whoever wants it; required
 */
public record CommandRequest(List<PointCommand> commands, Instant until, String reason, CommandOrigin origin) {

    public CommandRequest {
        commands = List.copyOf(commands);
    }
}
