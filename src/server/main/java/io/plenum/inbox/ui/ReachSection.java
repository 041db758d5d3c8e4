package io.plenum.inbox.ui;

import io.plenum.access.PreferenceSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What reaches whoever is signed in, by which way: on the page of preferences. */
@Configuration(proxyBeanMethods = false)
class ReachSection {

    @Bean
    @Order(1)
    PreferenceSection reachPreferences(ReachServices services) {
        return () -> new ReachCard(services);
    }
}
