package io.plenum.notify.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses lie on the open net (IANA's registries of special-purpose addresses for IPv4 and IPv6, RFC 6890 and its updates).
 * Ways around are closed with them: NAT64, 6to4, Teredo and addresses with an IPv4 address inside lead to that address.
 */
public final class PublicAddress {

    /** Networks of one's own: allowed where the settings say so. */
    private static final List<Block> PRIVATE = blocks(
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "100.64.0.0/10", "fc00::/7", "::1/128");

    /** Never: nobody's, everybody's, or those of a cloud's own services; for IPv6 what is not unicast at all. */
    private static final List<Block> NEVER = blocks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // special purposes, Teredo and benchmarks among them
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddress() {}

    static boolean isPrivate(InetAddress address) {
        return PRIVATE.stream().anyMatch(block -> block.has(address));
    }

    public static boolean isOpen(InetAddress address) {
        boolean six = address.getAddress().length > 4;
        return !isPrivate(address)
                && NEVER.stream().noneMatch(block -> block.has(address))
                && (!six || GLOBAL_UNICAST.has(address));
    }

    private static List<Block> blocks(String... written) {
        return List.of(written).stream().map(Block::of).toList();
    }

    private record Block(InetAddress network, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(written.substring(0, slash)), Integer.parseInt(written.substring(slash + 1)));
        }

        boolean has(InetAddress address) {
            byte[] mine = network.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
