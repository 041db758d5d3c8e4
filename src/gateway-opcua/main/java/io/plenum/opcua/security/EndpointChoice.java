package io.plenum.opcua.security;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.opcua.OpcUaSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;

/** Picks the endpoint with exactly the security of the settings; there is no falling back to a weaker one. */
public record EndpointChoice(OpcUaSettings settings) {

    private static final int MOST_NAMED = 10;

    public EndpointDescription of(List<EndpointDescription> offered) throws ConnectorException {
        EndpointDescription fitting = offered.stream()
                .filter(this::fits)
                .findFirst()
                .orElseThrow(() -> new ConnectorException(Problem.of(
                        "connector.problem.opcua-no-endpoint",
                        name(settings.policy().getUri(), settings.mode().name()),
                        names(offered))));
        checkTokens(fitting);
        return EndpointUtil.updateUrl(
                fitting, settings.endpoint().host(), settings.endpoint().port());
    }

    private boolean fits(EndpointDescription endpoint) {
        return settings.policy().getUri().equals(endpoint.getSecurityPolicyUri())
                && endpoint.getSecurityMode() == settings.mode();
    }

    /** Before a session is asked for: it would be refused with words that say less. */
    private void checkTokens(EndpointDescription endpoint) throws ConnectorException {
        UserTokenPolicy[] tokens = endpoint.getUserIdentityTokens();
        UserTokenType wanted = settings.user() == null ? UserTokenType.Anonymous : UserTokenType.UserName;
        boolean offered = tokens == null
                || tokens.length == 0
                || Arrays.stream(tokens).anyMatch(token -> token.getTokenType() == wanted);
        if (!offered) {
            throw new ConnectorException(Problem.of(
                    settings.user() == null
                            ? "connector.problem.opcua-anonymous"
                            : "connector.problem.opcua-no-users"));
        }
    }

    private static String names(List<EndpointDescription> offered) {
        return offered.stream()
                .map(endpoint -> name(
                        Objects.toString(endpoint.getSecurityPolicyUri(), ""),
                        Objects.toString(endpoint.getSecurityMode(), "")))
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static String name(String policy, String mode) {
        String shortName = policy.substring(policy.indexOf('#') + 1);
        return shortName.equals("None") ? shortName : shortName + " (" + mode + ")";
    }
}
