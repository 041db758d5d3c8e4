package io.plenum.uplink.folder;

import io.plenum.link.EndpointAddress;
import io.plenum.link.PasswordScope;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passwords of the configuration, a file each that nobody else may read. Each is sent to the places that came with it and nowhere
 * else; those of no configuration are deleted.
 */
public final class PasswordStore implements PasswordScope {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordStore.class);
    /** No way out of the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ -]{0,120}");

    private final Path folder;
    private volatile Map<String, Set<String>> places = Map.of();

    /** Makes the folder where it is not there. */
    public PasswordStore(Path folder) throws IOException {
        this.folder = PrivateFiles.folder(folder);
    }

    @Override
    public boolean covers(String file, EndpointAddress endpoint) {
        return places.getOrDefault(file, Set.of()).contains(endpoint.place());
    }

    /** Writes the passwords that a server has sent. */
    public void replace(List<ScopedSecret> secrets) throws IOException {
        List<ScopedSecret> named =
                secrets.stream().filter(PasswordStore::isNamed).toList();
        for (ScopedSecret secret : named) {
            PrivateFiles.write(folder.resolve(secret.file()), secret.text().getBytes(StandardCharsets.UTF_8));
        }
        use(named);
        deleteOthers(named.stream().map(ScopedSecret::file).collect(Collectors.toSet()));
    }

    /** What is on disk already may be sent to these places; the texts are not looked at. */
    public void use(List<ScopedSecret> secrets) {
        places = secrets.stream()
                .filter(PasswordStore::isNamed)
                .collect(Collectors.toMap(ScopedSecret::file, each -> Set.copyOf(each.places()), PasswordStore::both));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static boolean isNamed(ScopedSecret secret) {
        boolean named = NAME.matcher(secret.file()).matches() && !secret.file().endsWith(".next");
        if (!named) {
            LOG.warn("A password was sent under a name that no file may have; it is not kept");
        }
        return named;
    }

    private void deleteOthers(Set<String> names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
