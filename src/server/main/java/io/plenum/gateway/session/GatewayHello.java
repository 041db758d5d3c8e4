package io.plenum.gateway.session;

import io.plenum.link.proto.Hello;
import io.plenum.link.wire.LinkProtocol;
import java.util.List;

/**
 * How a gateway has introduced itself, checked and cut to what can be kept.
 *
 * @param protocol on which both sides agree, 0 where there is none
 * @param abilities what it can be asked beyond what every gateway can
 */
record GatewayHello(
        int protocol, String version, List<String> kinds, String epoch, String revision, List<String> abilities) {

    private static final int LONGEST = 100;
    private static final int MOST_NAMES = 20;

    static GatewayHello of(Hello hello) {
        return new GatewayHello(
                LinkProtocol.agreed(hello.getLowestProtocol(), hello.getHighestProtocol()),
                cut(hello.getVersion()),
                names(hello.getKindsList()),
                cut(hello.getEpoch()),
                cut(hello.getRevision()),
                names(hello.getAbilitiesList()));
    }

    private static List<String> names(List<String> said) {
        return said.stream()
                .filter(name -> name.matches("[a-z][a-z0-9-]{0,39}"))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
