package io.plenum.offline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keep how long a device keeps what it has read last; then it forgets it by itself */
@ConfigurationProperties("plenum.offline")
public record OfflineSettings(@DefaultValue("7d") Duration keep) {}
