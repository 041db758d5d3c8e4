package io.plenum.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.gateway.session.BatchMemory.BatchKey;
import io.plenum.ingest.AcceptedBatches;
import io.plenum.ingest.BatchStream;
import io.plenum.point.device.DeclaredValues;
import io.plenum.trend.availability.AvailabilityReports;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the link hands on to, and what devices have said through gateways. */
@Configuration(proxyBeanMethods = false)
class LinkBeans {

    @Bean
    DeclaredValues declaredValues() {
        return new DeclaredValues();
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    ReportStore reportStore(AvailabilityReports reports, ApplicationEventPublisher events, MeterRegistry meters) {
        return new ReportStore(reports::store, events::publishEvent, meters);
    }

    @Bean
    BatchMemory batchMemory(AcceptedBatches batches) {
        return new BatchMemory() {

            @Override
            public boolean isNew(String gateway, BatchKey batch) {
                return batches.isNew(gateway, batch.epoch(), batch.stream(), batch.sequence());
            }

            @Override
            public void accepted(String gateway, String epoch, BatchStream stream, Collection<Long> sequences) {
                batches.accepted(gateway, epoch, stream, sequences);
            }
        };
    }
}
