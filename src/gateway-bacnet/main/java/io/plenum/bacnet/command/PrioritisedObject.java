package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.primitive.Null;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import org.jspecify.annotations.Nullable;

/** Commands an object that has priorities, in one of its slots. */
record PrioritisedObject(ObjectAccess access, int priority) {

    /** Of ASHRAE 135, 19.2: where a controller keeps a machine from starting and stopping too often. */
    private static final int MINIMUM_TIME = 6;

    WriteResult hold(CommandReading before, double value)
            throws BACnetTimeoutException, UnreadableObject, ConnectorException {
        Encodable wanted = CommandedType.encode(access.object(), before.value(), value);
        if (wanted == null) {
            return WriteResult.refused(CommandProblems.value(value));
        }
        if (holds(before.state(), wanted, value)) {
            return standing(before.state(), wanted, value, Outcome.ALREADY);
        }
        WriteAnswer answer = access.write(wanted, priority);
        boolean refused = !answer.accepted() && answer.lasting();
        CommandState after = refused ? access.read().state() : access.readUntil(state -> counts(state, wanted, value));
        if (counts(after, wanted, value)) {
            return standing(after, wanted, value, Outcome.DONE);
        }
        if (!answer.accepted() && !holds(after, wanted, value)) {
            if (refused) {
                return new WriteResult(Outcome.REFUSED, after, answer.problem());
            }
            throw new ConnectorException(answer.problem());
        }
        return takenBack(before.state(), after, value);
    }

    private boolean holds(CommandState state, Encodable wanted, double value) {
        Double standing = state.at(priority);
        return standing != null && CommandedType.same(wanted, value, standing);
    }

    /** Stands there, and shows or says why not. */
    private boolean counts(CommandState state, Encodable wanted, double value) {
        return holds(state, wanted, value) && (obstacle(state) != null || shows(state, wanted, value));
    }

    private static boolean shows(CommandState state, Encodable wanted, double value) {
        Double present = state.present();
        return present == null || CommandedType.same(wanted, value, present);
    }

    private WriteResult standing(CommandState state, Encodable wanted, double value, Outcome outcome) {
        Problem obstacle = obstacle(state);
        if (obstacle != null) {
            return new WriteResult(Outcome.OVERRULED, state, obstacle);
        }
        Double present = state.present();
        return present == null || shows(state, wanted, value)
                ? new WriteResult(outcome, state, null)
                : new WriteResult(outcome, state, CommandProblems.mismatch(value, present));
    }

    /** Why what stands in our slot does not count; null where it does. */
    private @Nullable Problem obstacle(CommandState state) {
        Slot holder = state.holder();
        if (holder != null && holder.priority() < priority) {
            return holder.priority() == MINIMUM_TIME && CommandedType.isBinary(access.object())
                    ? CommandProblems.minimumTime(holder.value())
                    : CommandProblems.overruled(holder);
        }
        return CommandProblems.cutOff(state);
    }

    /** What a device has made of our value is nobody else's; what stood there before may be. */
    private WriteResult takenBack(CommandState before, CommandState after, double value)
            throws BACnetTimeoutException, UnreadableObject, ConnectorException {
        Double made = after.at(priority);
        Double present = after.present();
        Problem reason = CommandProblems.mismatch(value, made == null || present != null ? present : made);
        if (made == null || made.equals(before.at(priority))) {
            return new WriteResult(Outcome.MISMATCH, after, reason);
        }
        WriteAnswer answer = access.write(Null.instance, priority);
        CommandState last = access.readUntil(state -> state.at(priority) == null);
        if (made.equals(last.at(priority))) {
            throw new ConnectorException(answer.accepted() ? CommandProblems.notReleased() : answer.problem());
        }
        return new WriteResult(Outcome.MISMATCH, last, reason);
    }

    WriteResult release(CommandReading before, double written)
            throws BACnetTimeoutException, UnreadableObject, ConnectorException {
        Double standing = before.state().at(priority);
        if (standing == null) {
            return new WriteResult(Outcome.ALREADY, before.state(), null);
        }
        Encodable ours = CommandedType.encode(access.object(), before.value(), written);
        if (ours == null || !CommandedType.same(ours, written, standing)) {
            return new WriteResult(Outcome.TAKEN, before.state(), CommandProblems.taken(standing));
        }
        WriteAnswer answer = access.write(Null.instance, priority);
        CommandState after = access.readUntil(state -> !holds(state, ours, written));
        Double now = after.at(priority);
        if (now == null) {
            return new WriteResult(Outcome.DONE, after, null);
        }
        if (!CommandedType.same(ours, written, now)) {
            return new WriteResult(Outcome.TAKEN, after, CommandProblems.taken(now));
        }
        if (answer.accepted()) {
            return new WriteResult(Outcome.MISMATCH, after, CommandProblems.notReleased());
        }
        if (answer.lasting()) {
            return new WriteResult(Outcome.REFUSED, after, answer.problem());
        }
        throw new ConnectorException(answer.problem());
    }
}
