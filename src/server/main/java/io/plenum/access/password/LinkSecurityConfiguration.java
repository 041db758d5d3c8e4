package io.plenum.access.password;

import io.plenum.access.SecureHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The links of mails, which people open who are not signed in. They have no session and know no cookie: the secret in the
 * address is all that counts, so there is nothing that a forged request of another site could use.
 */
@Configuration(proxyBeanMethods = false)
class LinkSecurityConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain linkFilters(HttpSecurity http) {
        return http.securityMatcher("/act/*", "/password/*", "/password/set/*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(SecureHeaders.ofLinks())
                .build();
    }
}
