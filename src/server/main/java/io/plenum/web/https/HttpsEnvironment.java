package io.plenum.web.https;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns {@code plenum.https} into the web server's own settings, before it exists: {@code on} with {@code plenum.https.certificate}
 * and {@code plenum.https.key} (PEM files, read again when they change), or with a certificate that is made at the first start.
 */
public class HttpsEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String ON = "plenum.https";
    static final String CERTIFICATE = "plenum.https.certificate";
    private static final String KEY = "plenum.https.key";
    private static final String BUNDLE = "spring.ssl.bundle.pem.plenum.";

    /** After all files, variables and arguments are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isOn(environment.getProperty(ON, "off"))) {
            environment.getPropertySources().addFirst(new MapPropertySource("plenum https", settings(environment)));
        }
    }

    private static boolean isOn(String given) {
        return switch (given.strip()) {
            case "on", "true" -> true;
            case "", "off", "false" -> false;
            default -> throw new HttpsRefusal("plenum.https must be on or off, and is: " + given);
        };
    }

    private static Map<String, Object> settings(ConfigurableEnvironment environment) {
        Path certificate = path(environment.getProperty(CERTIFICATE));
        Path key = path(environment.getProperty(KEY));
        if ((certificate == null) != (key == null)) {
            throw new HttpsRefusal(
                    "plenum.https.certificate and plenum.https.key (PLENUM_HTTPS_CERTIFICATE, PLENUM_HTTPS_KEY)"
                            + " belong together: give both PEM files, or none for a certificate of the server's own.");
        }
        if (certificate == null || key == null) {
            OwnCertificate own = OwnCertificate.in(
                    Path.of(environment.getProperty("plenum.data", "data"))
                            .toAbsolutePath()
                            .normalize()
                            .resolve("tls"),
                    environment.getProperty("plenum.public-url"));
            certificate = own.certificate();
            key = own.key();
        }
        demandReadable(certificate);
        demandReadable(key);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.ssl.bundle", "plenum");
        settings.put(BUNDLE + "keystore.certificate", certificate.toUri().toString());
        settings.put(BUNDLE + "keystore.private-key", key.toUri().toString());
        settings.put(BUNDLE + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        settings.put(BUNDLE + "reload-on-update", "true");
        settings.put("spring.ssl.bundle.watch.file.quiet-period", "2s");
        settings.put("server.servlet.session.cookie.secure", "true");
        settings.put("plenum.https.active-certificate", certificate.toString());
        return settings;
    }

    private static void demandReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new HttpsRefusal(
                    "the file " + file + " for HTTPS cannot be read; give it to this user, or name another one.");
        }
    }

    private static @Nullable Path path(@Nullable String given) {
        return given == null || given.isBlank() ? null : Path.of(given.strip()).toAbsolutePath();
    }
}
