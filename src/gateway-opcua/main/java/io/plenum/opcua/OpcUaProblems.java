package io.plenum.opcua;

import io.netty.channel.ConnectTimeoutException;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.opcua.read.NodeReading;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/** Why a server cannot be used: for each cause its own words. */
record OpcUaProblems(OpcUaSettings settings) {

    private static final String PREFIX = "connector.problem.opcua-";

    /** What a server says, and the words for it; the code itself fills the place where there is one. */
    private static final Map<Long, String> WORDS = Map.ofEntries(
            Map.entry(StatusCodes.Bad_SecurityChecksFailed, "not-trusted-by-server"),
            Map.entry(StatusCodes.Bad_CertificateUntrusted, "not-trusted-by-server"),
            Map.entry(StatusCodes.Bad_CertificateChainIncomplete, "not-trusted-by-server"),
            Map.entry(StatusCodes.Bad_CertificateInvalid, "own-certificate"),
            Map.entry(StatusCodes.Bad_CertificateUriInvalid, "own-certificate"),
            Map.entry(StatusCodes.Bad_CertificateHostNameInvalid, "own-certificate"),
            Map.entry(StatusCodes.Bad_CertificateUseNotAllowed, "own-certificate"),
            Map.entry(StatusCodes.Bad_CertificatePolicyCheckFailed, "own-certificate"),
            Map.entry(StatusCodes.Bad_CertificateRevoked, "own-certificate"),
            Map.entry(StatusCodes.Bad_CertificateTimeInvalid, "own-certificate-time"),
            Map.entry(StatusCodes.Bad_SecurityPolicyRejected, "policy-refused"),
            Map.entry(StatusCodes.Bad_SecurityModeRejected, "policy-refused"),
            Map.entry(StatusCodes.Bad_SecurityModeInsufficient, "policy-refused"),
            Map.entry(StatusCodes.Bad_TooManySessions, "sessions"),
            Map.entry(StatusCodes.Bad_TooManySubscriptions, "sessions"),
            Map.entry(StatusCodes.Bad_TcpNotEnoughResources, "sessions"),
            Map.entry(StatusCodes.Bad_ServerHalted, "halted"),
            Map.entry(StatusCodes.Bad_Shutdown, "halted"),
            Map.entry(StatusCodes.Bad_TcpEndpointUrlInvalid, "path"),
            Map.entry(StatusCodes.Bad_TcpServerTooBusy, "busy"),
            Map.entry(StatusCodes.Bad_TooManyOperations, "busy"),
            Map.entry(StatusCodes.Bad_TcpMessageTypeInvalid, "not-opcua"),
            Map.entry(StatusCodes.Bad_ProtocolVersionUnsupported, "not-opcua"),
            // What another protocol says has a length that no message has.
            Map.entry(StatusCodes.Bad_TcpMessageTooLarge, "not-opcua"),
            Map.entry(StatusCodes.Bad_Timeout, "slow-answer"),
            Map.entry(StatusCodes.Bad_RequestTimeout, "slow-answer"),
            Map.entry(StatusCodes.Bad_ConnectionClosed, "closed"),
            Map.entry(StatusCodes.Bad_ConnectionRejected, "closed"),
            Map.entry(StatusCodes.Bad_CommunicationError, "closed"),
            Map.entry(StatusCodes.Bad_SecureChannelClosed, "closed"),
            Map.entry(StatusCodes.Bad_SessionClosed, "session-ended"),
            Map.entry(StatusCodes.Bad_SessionIdInvalid, "session-ended"),
            Map.entry(StatusCodes.Bad_SessionNotActivated, "session-ended"),
            Map.entry(StatusCodes.Bad_NoSubscription, "subscription-ended"),
            Map.entry(StatusCodes.Bad_SubscriptionIdInvalid, "subscription-ended"));

    ConnectorException exception(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectorException known) {
                return known;
            }
        }
        return new ConnectorException(problem(failure), failure);
    }

    Problem problem(Throwable failure) {
        Problem found = null;
        // The innermost says most.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem better = known(cause);
            found = better == null ? found : better;
        }
        return found == null
                ? Problem.of("connector.problem.internal", failure.getClass().getSimpleName())
                : found;
    }

    private @Nullable Problem known(Throwable cause) {
        String host = settings.endpoint().host();
        return switch (cause) {
            case UaException ua -> ofStatus(ua.getStatusCode());
            case NoSuchAlgorithmException missing ->
                Problem.of(PREFIX + "algorithm", settings.policy().name(), String.valueOf(missing.getMessage()));
            case UnknownHostException unknown -> Problem.of("connector.problem.unknown-host", host);
            case ConnectTimeoutException silent -> silent();
            case NoRouteToHostException unreachable -> Problem.of("connector.problem.no-route", host);
            case ConnectException refused -> Problem.of("connector.problem.refused", address());
            case SocketException broken -> Problem.of("connector.problem.no-way", String.valueOf(broken.getMessage()));
            case TimeoutException late -> silent();
            default -> null;
        };
    }

    Problem ofStatus(StatusCode status) {
        long code = status.value();
        if (code == StatusCodes.Bad_UserAccessDenied
                || code == StatusCodes.Bad_IdentityTokenRejected
                || code == StatusCodes.Bad_IdentityTokenInvalid) {
            return Problem.of(PREFIX + (settings.user() == null ? "anonymous" : "password"));
        }
        String words = WORDS.get(code);
        String name = NodeReading.name(status);
        return words == null ? Problem.of(PREFIX + "refused", name) : Problem.of(PREFIX + words, name, address());
    }

    Problem silent() {
        return Problem.of("connector.problem.no-answer-at", address());
    }

    private String address() {
        return settings.endpoint().place();
    }
}
