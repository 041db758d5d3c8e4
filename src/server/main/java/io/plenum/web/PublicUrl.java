package io.plenum.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Under which address people reach this server ({@code plenum.public-url}, {@code PLENUM_PUBLIC_URL}). Everything that is sent
 * out and leads back here (mails, invitations, webhooks) uses it and never a Host header, which anybody can forge.
 *
 * @param publicUrl {@code https://plenum.example.org}, with a path where a proxy adds one; null where it is not set
 */
@ConfigurationProperties("plenum")
public record PublicUrl(@Nullable String publicUrl) {

    /** @throws IllegalArgumentException for what is not an http or https address of a host */
    public PublicUrl {
        publicUrl = publicUrl == null || publicUrl.isBlank() ? null : checked(publicUrl.strip());
    }

    public boolean isSet() {
        return publicUrl != null;
    }

    /**
     * An address to send out.
     *
     * @param path without a leading slash
     * @throws IllegalStateException where {@link #isSet()} is false: ask first
     */
    public String to(String path) {
        if (publicUrl == null) {
            throw new IllegalStateException("plenum.public-url is not set");
        }
        return publicUrl + "/" + path;
    }

    private static String checked(String given) {
        URI uri = URI.create(given.replaceFirst("/+$", ""));
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "plenum.public-url must be like https://plenum.example.org, and is: " + given);
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("plenum.public-url must not have a user or a password in it");
        }
        return uri.toString();
    }
}
