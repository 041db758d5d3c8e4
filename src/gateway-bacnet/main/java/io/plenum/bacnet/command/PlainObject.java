package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import org.jspecify.annotations.Nullable;

/** Writes an object without priorities: the last write counts, and it is taken back by writing what was there before. */
record PlainObject(ObjectAccess access) {

    WriteResult hold(CommandReading before, double value)
            throws BACnetTimeoutException, UnreadableObject, ConnectorException {
        Encodable wanted = CommandedType.encode(access.object(), before.value(), value);
        if (wanted == null || before.state().present() == null) {
            return WriteResult.refused(CommandProblems.value(value));
        }
        return shows(before.state(), wanted, value) ? counted(Outcome.ALREADY, before.state()) : write(wanted, value);
    }

    private WriteResult write(Encodable wanted, double value)
            throws BACnetTimeoutException, UnreadableObject, ConnectorException {
        WriteAnswer answer = access.write(wanted, null);
        CommandState after = answer.accepted() || !answer.lasting()
                ? access.readUntil(state -> shows(state, wanted, value))
                : access.read().state();
        if (shows(after, wanted, value)) {
            return counted(Outcome.DONE, after);
        }
        if (answer.accepted()) {
            return new WriteResult(Outcome.MISMATCH, after, CommandProblems.mismatch(value, after.present()));
        }
        if (answer.lasting()) {
            return new WriteResult(Outcome.REFUSED, after, answer.problem());
        }
        throw new ConnectorException(answer.problem());
    }

    private static boolean shows(CommandState state, Encodable wanted, double value) {
        Double present = state.present();
        return present != null && CommandedType.same(wanted, value, present);
    }

    private static WriteResult counted(Outcome outcome, CommandState state) {
        Problem cutOff = CommandProblems.cutOff(state);
        return new WriteResult(cutOff == null ? outcome : Outcome.OVERRULED, state, cutOff);
    }

    WriteResult release(CommandReading now, double written, @Nullable Double before)
            throws BACnetTimeoutException, UnreadableObject, ConnectorException {
        Double present = now.state().present();
        if (present == null) {
            throw new UnreadableObject(CommandProblems.unreadable("present-value"));
        }
        Encodable ours = CommandedType.encode(access.object(), now.value(), written);
        boolean oursStands = ours != null && shows(now.state(), ours, written);
        Encodable wanted = before == null ? null : CommandedType.encode(access.object(), now.value(), before);
        if (wanted != null && before != null && shows(now.state(), wanted, before)) {
            return new WriteResult(Outcome.ALREADY, now.state(), null);
        }
        if (!oursStands) {
            return new WriteResult(Outcome.TAKEN, now.state(), CommandProblems.taken(present));
        }
        if (wanted == null || before == null) {
            return new WriteResult(Outcome.ALREADY, now.state(), CommandProblems.left(written));
        }
        WriteResult result = write(wanted, before);
        CommandState after = result.after();
        boolean stays = after != null && ours != null && shows(after, ours, written);
        return result.outcome() == Outcome.MISMATCH && !stays
                ? new WriteResult(Outcome.TAKEN, after, result.reason())
                : new WriteResult(
                        result.outcome() == Outcome.OVERRULED ? Outcome.DONE : result.outcome(),
                        after,
                        result.reason());
    }
}
