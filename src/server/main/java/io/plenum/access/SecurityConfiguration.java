package io.plenum.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.plenum.access.factor.SecondFactorRequired;
import io.plenum.access.factor.SecondFactorSignIn;
import io.plenum.access.kiosk.KioskAccess;
import io.plenum.access.kiosk.KioskFilter;
import io.plenum.access.kiosk.KioskPrincipal;
import io.plenum.access.oidc.OidcSecurityConfiguration;
import io.plenum.access.password.KeyedBcryptPasswordEncoder;
import io.plenum.access.session.MachineSessions;
import io.plenum.access.session.ReadOnlySessions;
import io.plenum.access.session.SessionEndFilter;
import io.plenum.access.session.SessionRegistry;
import io.plenum.access.session.Sessions;
import io.plenum.access.signin.BasicSignIn;
import io.plenum.access.signin.LoginCsrf;
import io.plenum.access.signin.PasswordSignIn;
import io.plenum.access.signin.TooManyAttempts;
import io.plenum.access.token.BearerFilter;
import io.plenum.access.token.TokenAuthenticator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who reaches what: machines by token or HTTP Basic, browsers by session, nobody by default. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
public class SecurityConfiguration {

    /** What a browser fetches for its tab, its home screen and for while the server is away, also before anybody has signed in. */
    private static final String[] OF_THE_BROWSER = {
        "/icons/**", "/manifest.webmanifest", "/service-worker.js", "/push.js", "/offline.html", "/offline.js"
    };

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    PasswordEncoder passwordEncoder() {
        Map<String, PasswordEncoder> known = Map.of(
                KeyedBcryptPasswordEncoder.ID, new KeyedBcryptPasswordEncoder(), "bcrypt", new BCryptPasswordEncoder());
        return new DelegatingPasswordEncoder(KeyedBcryptPasswordEncoder.ID, known);
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http,
            BasicSignIn signIn,
            Sessions sessions,
            SecurityContextHolderStrategy contexts,
            ProblemEntryPoint refusals,
            TokenAuthenticator tokens,
            KioskAccess kiosks,
            MachineSessions machines,
            SessionRegistry registry) {
        return http.securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority(SignedIn.authority(Role.ADMINISTRATOR))
                                .requestMatchers(KioskFilter::isAllowed)
                                .hasAnyAuthority(SignedIn.anywhere(Role.VIEWER), KioskPrincipal.AUTHORITY)
                                .anyRequest()
                                .hasAuthority(SignedIn.anywhere(Role.VIEWER)))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .securityContext(context -> context.securityContextRepository(new ReadOnlySessions()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(
                        new BearerFilter(tokens, machines, contexts, refusals), BasicAuthenticationFilter.class)
                .addFilterAfter(new KioskFilter(kiosks, machines, contexts), BasicAuthenticationFilter.class)
                .addFilterBefore(new SessionEndFilter(sessions, registry, contexts), AuthorizationFilter.class)
                .headers(SecureHeaders.ofData())
                .build();
    }

    /**
     * A browser that remembers a Basic password sends it along to forged requests too; a machine is no browser. A token is
     * never sent by a browser of its own accord, so no forged request has one.
     */
    private static boolean needsToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean machine = authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getHeader("Sec-Fetch-Site") == null
                && request.getHeader(HttpHeaders.ORIGIN) == null;
        return !SAFE.contains(request.getMethod()) && !machine && !BearerFilter.isBearer(authorization);
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            PasswordSignIn signIn,
            Sessions sessions,
            SecurityContextHolderStrategy contexts,
            SessionRegistry registry,
            SecondFactorSignIn secondStep,
            OidcSecurityConfiguration oidc) {
        oidc.addTo(http);
        RequestMatcher error = request -> request.getDispatcherType() == DispatcherType.ERROR;
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(error)
                        .permitAll()
                        .requestMatchers("/error")
                        .denyAll()
                        .requestMatchers(OF_THE_BROWSER)
                        .permitAll())
                .formLogin(form -> form.loginPage("/login").failureHandler(failures(secondStep)))
                .addFilterBefore(LoginCsrf.filter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionEndFilter(sessions, registry, contexts), AuthorizationFilter.class)
                .headers(SecureHeaders.ofPages())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login")
                        // an address that nobody knows is for the page that says so
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    /** The sign-in view reads {@code wait}: the seconds until the next attempt counts. */
    private static AuthenticationFailureHandler failures(SecondFactorSignIn secondStep) {
        return (request, response, failure) -> {
            if (failure instanceof SecondFactorRequired half) {
                secondStep.begin(anew(request), half.user());
                response.sendRedirect(request.getContextPath() + "/login/code");
                return;
            }
            response.sendRedirect(request.getContextPath() + "/login?error"
                    + (failure instanceof TooManyAttempts tooMany ? "&wait=" + tooMany.seconds() : ""));
        };
    }

    /** A session that somebody else may have prepared ends here. */
    public static HttpSession anew(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return request.getSession(true);
    }
}
