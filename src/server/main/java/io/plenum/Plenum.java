package io.plenum;

import io.plenum.link.CarrierThreads;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server: the twin, its screens and its API. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Plenum {

    /** Starts the server; settings come from {@code plenum.*} properties and {@code PLENUM_*} variables. */
    public static void main(String[] arguments) {
        CarrierThreads.provide();
        SpringApplication.run(Plenum.class, arguments);
    }
}
