package io.plenum.trust;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.EndpointAddress;
import io.plenum.link.PasswordScope;
import io.plenum.link.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the passwords of connections.
 *
 * @param secrets folder of the password files
 * @param scope where each of them may be sent
 */
public record PasswordFiles(Path secrets, PasswordScope scope) {

    private static final String SETTING = "passwordFile";

    /**
     * The password that the settings name.
     *
     * @throws ConnectorException where they name none, it cannot be read, or it was entered for another endpoint
     */
    public String read(Connection connection, EndpointAddress endpoint) throws ConnectorException {
        String name = connection.settings().get(SETTING);
        if (name == null) {
            throw new ConnectorException(Problem.of("connector.problem.setting-missing", SETTING));
        }
        Path file = secrets.resolve(name).normalize();
        if (!file.startsWith(secrets.normalize())) {
            throw wrong(name);
        }
        if (!scope.covers(name, endpoint)) {
            throw new ConnectorException(Problem.of("connector.problem.password-elsewhere", name, endpoint.place()));
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw wrong("secrets/" + name);
        }
    }

    private static ConnectorException wrong(String why) {
        return new ConnectorException(Problem.of("connector.problem.setting-wrong", SETTING, why));
    }
}
