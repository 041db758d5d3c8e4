package io.plenum.web.https;

import java.net.InetAddress;

/** An address, or a block of them as {@code 10.1.2.0/24}. */
record ProxyBlock(InetAddress network, int bits) {

    /** @throws IllegalArgumentException for what is neither; names are not looked up */
    static ProxyBlock of(String written) {
        String text = written.strip();
        int slash = text.indexOf('/');
        InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = network.getAddress().length * 8;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 1 || bits > all) {
            throw new IllegalArgumentException(text + " is no block of addresses that could be trusted");
        }
        return new ProxyBlock(network, bits);
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
