package io.plenum.opcua.command;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandRefusedException;
import io.plenum.opcua.read.NodeReading;
import java.util.Map;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** What a server has said to a write. */
final class WrittenStatus {

    private static final Map<Long, String> WORDS = Map.of(
            StatusCodes.Bad_NodeIdUnknown, "nowhere",
            StatusCodes.Bad_NodeIdInvalid, "nowhere",
            StatusCodes.Bad_NotWritable, "read-only",
            StatusCodes.Bad_WriteNotSupported, "read-only",
            StatusCodes.Bad_UserAccessDenied, "denied",
            StatusCodes.Bad_OutOfRange, "beyond");

    /** Those that the same request meets again. Any other may pass: whether something was written then nobody knows. */
    private static final Set<Long> FOR_GOOD = Set.of(
            StatusCodes.Bad_TypeMismatch,
            StatusCodes.Bad_AttributeIdInvalid,
            StatusCodes.Bad_InvalidArgument,
            StatusCodes.Bad_SecurityModeInsufficient,
            StatusCodes.Bad_ConfigurationError,
            StatusCodes.Bad_NotSupported,
            StatusCodes.Bad_NotImplemented,
            StatusCodes.Bad_ServiceUnsupported);

    private WrittenStatus() {}

    /** @throws CommandRefusedException where it is a refusal for good */
    static void check(StatusCode status, NodeId node) throws CommandRefusedException {
        String words = WORDS.get(status.value());
        if (words != null || FOR_GOOD.contains(status.value())) {
            throw new CommandRefusedException(
                    words == null
                            ? Problem.of("connector.problem.command-refused", NodeReading.name(status))
                            : Problem.of("connector.problem.command-" + words, node.toParseableString()));
        }
    }
}
