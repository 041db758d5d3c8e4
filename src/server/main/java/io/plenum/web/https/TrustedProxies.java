package io.plenum.web.https;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which proxies are believed when they say for whom they ask ({@code plenum.trusted-proxies}, {@code PLENUM_TRUSTED_PROXIES}):
 * addresses and blocks, none by default. A network is not trusted for being private: everybody in the building is in it.
 */
@ConfigurationProperties("plenum")
record TrustedProxies(@DefaultValue List<String> trustedProxies) {

    /** @throws IllegalArgumentException for what is no address */
    TrustedProxies {
        trustedProxies = trustedProxies.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        trustedProxies.forEach(ProxyBlock::of);
    }

    boolean trusts(String address) {
        InetAddress parsed = parse(address);
        return parsed != null
                && trustedProxies.stream()
                        .anyMatch(written -> ProxyBlock.of(written).has(parsed));
    }

    /** From right to left: the first that is no proxy of ours; whoever stands before it wrote the rest himself. */
    @Nullable
    String client(String forwardedFor) {
        String[] chain = forwardedFor.split(",", -1);
        for (int i = chain.length - 1; i >= 0; i--) {
            String address = withoutPort(chain[i].strip());
            if (parse(address) == null) {
                return null;
            }
            if (i == 0 || !trusts(address)) {
                return address;
            }
        }
        return null;
    }

    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            return address.substring(1, Math.max(1, address.indexOf(']')));
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    private static @Nullable InetAddress parse(String address) {
        try {
            return InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
