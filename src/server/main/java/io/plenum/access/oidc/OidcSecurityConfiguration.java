package io.plenum.access.oidc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** How sign-in with an OpenID Connect provider stands among the filters of the pages. */
@Configuration(proxyBeanMethods = false)
public class OidcSecurityConfiguration {

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcAccounts accounts;
    private final OidcSignIn signIn;

    OidcSecurityConfiguration(OidcSettings settings, OidcProvider provider, OidcAccounts accounts, OidcSignIn signIn) {
        this.settings = settings;
        this.provider = provider;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /** Signature, issuer, audience, age; the nonce is looked at where the token is used. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(settings.algorithm());
        if (algorithm == null) {
            throw new IllegalArgumentException("plenum.access.oidc.algorithm must be like RS256 or ES256");
        }
        OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(registration -> algorithm);
        return factory;
    }

    /** Does nothing where no provider is configured. */
    public void addTo(HttpSecurity http) {
        if (settings.configured()) {
            http.oauth2Login(this::configure);
        }
    }

    private void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(provider::registration)
                .authorizedClientRepository(new NullAuthorizedClientRepository())
                .userInfoEndpoint(info -> info.oidcUserService(people()))
                .successHandler(signIn)
                .failureHandler(signIn)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(signIn);
                        return filter;
                    }
                });
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> people() {
        OidcUserService usual = new OidcUserService();
        return request -> {
            OidcUser person = usual.loadUser(request);
            return new OidcPrincipal(person, accounts.of(person).name());
        };
    }
}
