package io.plenum.uplink;

/** The version of the software, for people. */
final class GatewayVersion {

    private GatewayVersion() {}

    static String text() {
        String version = GatewayVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
