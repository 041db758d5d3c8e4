package io.plenum.alarm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param queue how many samples may wait to be evaluated
 * @param outbox how many transitions may wait for a database that is away
 */
@ConfigurationProperties("plenum.alarm")
public record AlarmSettings(
        @DefaultValue("100000") int queue,
        @DefaultValue("100000") int outbox) {}
