package io.plenum.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who reaches what: machines by HTTP Basic, browsers by session, nobody by default. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class Security {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http,
            SignIn signIn,
            Sessions sessions,
            SecurityContextHolderStrategy contexts,
            Refusals refusals) {
        return http.securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority(SignedIn.authority(Role.ADMINISTRATOR))
                                .anyRequest()
                                .hasAuthority(SignedIn.authority(Role.VIEWER)))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Security::needsToken))
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(new SessionEndFilter(sessions, contexts), AuthorizationFilter.class)
                .headers(SecureHeaders.ofData())
                .build();
    }

    /** A browser that remembers a Basic password sends it along to forged requests too; a machine is no browser. */
    private static boolean needsToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean machine = authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && request.getHeader("Sec-Fetch-Site") == null
                && request.getHeader(HttpHeaders.ORIGIN) == null;
        return !SAFE.contains(request.getMethod()) && !machine;
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http, SignIn signIn, Sessions sessions, SecurityContextHolderStrategy contexts) {
        RequestMatcher error = request -> request.getDispatcherType() == DispatcherType.ERROR;
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(error).permitAll())
                .formLogin(form -> form.loginPage("/login").failureHandler(failures()))
                .addFilterBefore(new SessionEndFilter(sessions, contexts), AuthorizationFilter.class)
                .headers(SecureHeaders.ofPages())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login"))
                .build();
    }

    /** The sign-in view reads {@code wait}: the seconds until the next attempt counts. */
    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/login?error"
                + (failure instanceof TooManyAttempts tooMany ? "&wait=" + tooMany.seconds() : ""));
    }
}
