package io.plenum.assistant.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an assistant has proposed.
 *
 * @param who the account behind it
 * @param holder the same with its token
 * @param made UTC
 * @param expires UTC; it can be signed until then
 * @param reason in the assistant's words
 * @param source what it says it goes by
 * @param command null for anything but a command
 * @param order null for anything but a work order
 * @param schedule null for anything but another week of a schedule
 * @param preview as it was when it was proposed
 * @param decided null while it is open
 * @param decidedBy null while it is open, and where it has expired
 * @param decision why it was rejected; empty else
 * @param result the group of overrides, the number of the order, or what a schedule is known by; empty unless it was signed
 */
public record AssistantProposal(
        long id,
        ProposalState state,
        String who,
        String holder,
        Instant made,
        Instant expires,
        String reason,
        String source,
        @Nullable ProposedCommand command,
        @Nullable ProposedOrder order,
        @Nullable ProposedSchedule schedule,
        KeptPreview preview,
        @Nullable Instant decided,
        @Nullable String decidedBy,
        String decision,
        String result) {

    /** Keys of the points that it would command. */
    List<String> points() {
        if (schedule != null) {
            return schedule.points();
        }
        return command == null
                ? List.of()
                : command.values().stream()
                        .map(ProposedCommand.ProposedValue::point)
                        .toList();
    }

    ProposedCommand commanded() {
        return Objects.requireNonNull(command, "it is no command");
    }
}
