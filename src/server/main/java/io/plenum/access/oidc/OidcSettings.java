package io.plenum.access.oidc;

import io.plenum.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect provider that people may sign in with ({@code plenum.access.oidc.*}, {@code PLENUM_ACCESS_OIDC_*}). Without
 * an issuer there is none.
 *
 * @param issuer address of the provider, exactly as it names itself
 * @param clientId under which it knows this server
 * @param clientSecret {@code clientSecretFile} is the better place
 * @param clientSecretFile file whose first line is the secret
 * @param name of the provider on the sign-in page; null: its host
 * @param scopes what is asked for
 * @param algorithm the signatures of the provider's tokens, {@code RS256}, {@code ES256} and the like; no other is accepted
 * @param newcomers whether people without an account get one as viewers
 * @param provesFactor whether the provider stands for the second factor, so that no code is asked for here
 * @param roleClaim claim whose values decide about roles, {@code groups} or {@code realm_access.roles}; null: roles are given here
 * @param roles {@code VALUE=ROLE} each
 */
@ConfigurationProperties("plenum.access.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @Nullable String name,
        @DefaultValue({"openid", "profile", "email"}) Set<String> scopes,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue("false") boolean newcomers,
        @DefaultValue("false") boolean provesFactor,
        @Nullable String roleClaim,
        @DefaultValue List<String> roles) {

    private static final String NAME = "plenum.access.oidc.";

    /** @throws IllegalArgumentException saying what to set */
    public OidcSettings {
        issuer = blank(issuer) ? null : issuer;
        if (issuer != null) {
            if (!isSafe(URI.create(issuer))) {
                throw new IllegalArgumentException(NAME + "issuer must be an https address");
            }
            if (blank(clientId) || (blank(clientSecret) && clientSecretFile == null)) {
                throw new IllegalArgumentException(
                        NAME + "issuer needs " + NAME + "client-id and client-secret-file (or client-secret)");
            }
            roles.forEach(OidcSettings::role);
        }
    }

    boolean configured() {
        return issuer != null;
    }

    /** Meaningful where {@link #configured()}. */
    String from() {
        return Objects.requireNonNull(issuer);
    }

    /** As people know the provider; empty where there is none. */
    String title() {
        if (issuer == null) {
            return "";
        }
        return name == null || name.isBlank()
                ? String.valueOf(URI.create(issuer).getHost())
                : name;
    }

    /** @throws UncheckedIOException where the file cannot be read */
    String secret() {
        if (clientSecretFile == null) {
            return Objects.requireNonNull(clientSecret);
        }
        try {
            return Files.readString(clientSecretFile).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + "client-secret-file cannot be read: " + e.getMessage(), e);
        }
    }

    /** The highest role that one of these values brings, else that of a viewer. */
    Role roleOf(Set<String> values) {
        return roles.stream()
                .filter(entry -> values.contains(entry.substring(0, entry.lastIndexOf('='))))
                .map(OidcSettings::role)
                .max(Role::compareTo)
                .orElse(Role.VIEWER);
    }

    private static Role role(String entry) {
        int middle = entry.lastIndexOf('=');
        try {
            return Role.valueOf(entry.substring(middle + 1).strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    NAME + "roles must be like plenum-engineers=ENGINEER, and has: " + entry, e);
        }
    }

    /** Without https only on this machine, for trials. */
    private static boolean isSafe(URI uri) {
        String host = uri.getHost();
        if (host == null || !"http".equals(uri.getScheme())) {
            return host != null && "https".equals(uri.getScheme());
        }
        return host.equals("localhost")
                || (host.matches("[0-9.]+") && InetAddress.ofLiteral(host).isLoopbackAddress());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
