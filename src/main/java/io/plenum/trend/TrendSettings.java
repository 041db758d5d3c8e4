package io.plenum.trend;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How samples are stored ({@code plenum.trend.*}).
 *
 * @param spool folder of the spool that holds samples while the database is away
 * @param spoolBatches most batches in the spool; beyond it the newest are dropped and counted
 * @param batch most samples written in one transaction
 * @param age longest time a sample waits for its batch to fill
 * @param queue most samples waiting in memory; beyond it samples are dropped and counted
 */
@ConfigurationProperties("plenum.trend")
public record TrendSettings(
        @DefaultValue("./data/spool") Path spool,
        @DefaultValue("200000") int spoolBatches,
        @DefaultValue("10000") int batch,
        @DefaultValue("1s") Duration age,
        @DefaultValue("200000") int queue) {}
