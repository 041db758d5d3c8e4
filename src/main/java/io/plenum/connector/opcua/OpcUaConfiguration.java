package io.plenum.connector.opcua;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where OPC UA keeps its keys and its trust: {@code $PLENUM_DATA/opcua}. */
@Configuration(proxyBeanMethods = false)
class OpcUaConfiguration {

    @Bean
    TrustList opcUaTrustList(@Value("${plenum.data:./data}") Path data) {
        return new TrustList(data.resolve("opcua"));
    }
}
