package io.plenum.trend.write;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How samples are stored ({@code plenum.trend.*}).
 *
 * @param spool folder of the spool that holds samples while the database is away
 * @param spoolSize most bytes in the spool; a full one takes nothing until something has left
 * @param diskReserve free space of its disk that the spool never uses
 * @param batch most samples written in one transaction
 * @param age longest time a sample waits for its batch to fill
 * @param queue most samples waiting in memory; beyond it samples are dropped and counted
 * @param writers batches written at the same time, each on a connection of its own
 */
@ConfigurationProperties("plenum.trend")
public record TrendSettings(
        @DefaultValue("./data/spool") Path spool,
        @DefaultValue("2GB") DataSize spoolSize,
        @DefaultValue("512MB") DataSize diskReserve,
        @DefaultValue("10000") int batch,
        @DefaultValue("1s") Duration age,
        @DefaultValue("200000") int queue,
        @DefaultValue("2") int writers) {}
