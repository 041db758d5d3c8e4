package io.plenum.point.device;

import io.plenum.point.PointSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the devices of all connections have said about their objects, as long as this process runs. */
public class DeclaredValues implements DeviceDeclarations {

    private final Map<String, OfConnection> connections = new ConcurrentHashMap<>();

    /** What the devices of one connection have said, by address; bounded, since a hostile one may say anything. */
    public static final class OfConnection {

        private static final int MOST = 500_000;

        private final Map<String, DeviceDeclaration> byAddress = new ConcurrentHashMap<>();

        public void put(Map<String, DeviceDeclaration> declarations) {
            if (byAddress.size() + declarations.size() <= MOST) {
                byAddress.putAll(declarations);
            }
        }

        @Nullable
        public DeviceDeclaration of(String address) {
            return byAddress.get(address);
        }
    }

    public OfConnection of(String connection) {
        return connections.computeIfAbsent(connection, any -> new OfConnection());
    }

    /** A connection that leads elsewhere leads to other devices. */
    public void forget(String connection) {
        connections.remove(connection);
    }

    public void retain(Set<String> names) {
        connections.keySet().retainAll(names);
    }

    @Override
    public @Nullable DeviceDeclaration of(PointSource source) {
        OfConnection known = connections.get(source.connection());
        return known == null ? null : known.of(source.address());
    }
}
