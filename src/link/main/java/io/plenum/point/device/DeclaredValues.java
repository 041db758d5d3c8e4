package io.plenum.point.device;

import io.plenum.point.PointSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the devices of all connections have said about their objects, as long as this process runs. */
public class DeclaredValues implements DeviceDeclarations {

    private final Map<String, OfConnection> connections = new ConcurrentHashMap<>();
    private final DeclarationFollower follower;

    public DeclaredValues() {
        this(DeclarationFollower.NONE);
    }

    /** @param follower gets all news */
    public DeclaredValues(DeclarationFollower follower) {
        this.follower = follower;
    }

    /** What the devices of one connection have said, by address; bounded, since a hostile one may say anything. */
    public static final class OfConnection {

        private static final int MOST = 500_000;

        private final String connection;
        private final DeclarationFollower follower;
        private final Map<String, DeviceDeclaration> byAddress = new ConcurrentHashMap<>();

        private OfConnection(String connection, DeclarationFollower follower) {
            this.connection = connection;
            this.follower = follower;
        }

        public void put(Map<String, DeviceDeclaration> declarations) {
            Map<String, DeviceDeclaration> news = new HashMap<>();
            declarations.forEach((address, declaration) -> {
                if (!declaration.equals(byAddress.get(address))) {
                    news.put(address, declaration);
                }
            });
            if (!news.isEmpty() && byAddress.size() + news.size() <= MOST) {
                byAddress.putAll(news);
                follower.declared(connection, news);
            }
        }

        /** All of them, by address. */
        public Map<String, DeviceDeclaration> all() {
            return Map.copyOf(byAddress);
        }

        @Nullable
        public DeviceDeclaration of(String address) {
            return byAddress.get(address);
        }
    }

    public OfConnection of(String connection) {
        return connections.computeIfAbsent(connection, name -> new OfConnection(name, follower));
    }

    /** A connection that leads elsewhere leads to other devices. */
    public void forget(String connection) {
        connections.remove(connection);
        follower.forgotten(connection);
    }

    /** Connections of which something may be known. */
    public Set<String> names() {
        return Set.copyOf(connections.keySet());
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
