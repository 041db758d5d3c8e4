package io.plenum.connector;

import io.plenum.bacnet.BacnetConnectorFactory;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.PasswordScope;
import io.plenum.opcua.OpcUaConnectorFactory;
import io.plenum.opcua.security.TrustList;
import io.plenum.point.device.DeclaredValues;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The protocols of this server, and what devices have said through them. OPC UA keeps its keys and its trust in {@code $PLENUM_DATA/opcua}. */
@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {

    @Bean
    DeclaredValues declaredValues() {
        return new DeclaredValues();
    }

    @Bean
    ConnectorFactory bacnet() {
        return new BacnetConnectorFactory();
    }

    @Bean
    TrustList opcUaTrustList(@Value("${plenum.data:./data}") Path data) {
        return new TrustList(data.resolve("opcua"));
    }

    @Bean
    ConnectorFactory opcUa(@Value("${plenum.data:./data}") Path data, TrustList trust, PasswordScope passwords) {
        return new OpcUaConnectorFactory(data, trust, passwords);
    }
}
