package io.plenum.access.oidc;

import io.plenum.web.PublicUrl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the provider says about itself. It is asked when somebody signs in, so the server starts while it is away. */
@Component
public class OidcProvider {

    /** Names the provider in addresses. */
    public static final String ID = "oidc";

    private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final PublicUrl publicUrl;
    private final JsonMapper json;
    private volatile @Nullable ClientRegistration known;

    /** @throws IllegalArgumentException where the provider could not send people back */
    OidcProvider(OidcSettings settings, PublicUrl publicUrl, JsonMapper json) {
        if (settings.configured() && !publicUrl.isSet()) {
            throw new IllegalArgumentException(
                    "plenum.access.oidc.issuer needs plenum.public-url, to where people return");
        }
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /**
     * Asks the provider at the first time.
     *
     * @return null for another provider than the one that is configured
     * @throws OidcUnavailable where it does not answer, or says that it is somebody else
     */
    @Nullable
    public ClientRegistration registration(String id) {
        if (!settings.configured() || !ID.equals(id)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discover() {
        Map<String, Object> metadata = metadata();
        if (!settings.from().equals(metadata.get("issuer"))) {
            throw away("it calls itself " + metadata.get("issuer"), null);
        }
        try {
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(ID)
                    .clientId(String.valueOf(settings.clientId()))
                    .clientSecret(settings.secret())
                    .clientName(settings.title())
                    .redirectUri(publicUrl.to("login/oauth2/code/" + ID))
                    .scope(settings.scopes())
                    .userNameAttributeName("sub")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (IllegalArgumentException e) {
            throw away("what it says about itself is not complete", e);
        }
    }

    private Map<String, Object> metadata() {
        URI address = URI.create(settings.from().replaceFirst("/$", "") + "/.well-known/openid-configuration");
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw away("status " + answer.statusCode() + " of " + address, null);
            }
            return json.readValue(answer.body(), new TypeReference<>() {});
        } catch (IOException | JacksonException e) {
            throw away("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("interrupted", e);
        }
    }

    private OidcUnavailable away(String why, @Nullable Exception cause) {
        log.warn("Nobody can sign in with {}: {}{}", settings.from(), why, cause == null ? "" : ", " + cause);
        return new OidcUnavailable(why);
    }
}
