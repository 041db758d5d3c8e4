package io.plenum.notify;

import io.plenum.alarm.Alarms;
import java.lang.reflect.Proxy;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Stands in where this server has no alarm engine. */
@Configuration(proxyBeanMethods = false)
class NoAlarms {

    @Bean
    @Fallback
    Alarms noAlarms() {
        return (Alarms) Proxy.newProxyInstance(
                NoAlarms.class.getClassLoader(),
                new Class<?>[] {Alarms.class},
                (proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : null);
    }
}
