package io.plenum.bacnetip;

/**
 * What went over the wire since the network was made.
 *
 * @param malformed packets dropped because they are no BACnet/IP
 * @param oversized packets dropped because they are longer than BACnet/IP allows
 * @param hostile well-formed packets dropped because of the service that they ask for
 * @param unheard packets dropped because they are of no interest here, our own broadcasts for one
 * @param capped parts of longer messages dropped because their sender sent too many of them
 * @param failures receptions and sendings that the operating system refused
 */
public record BacnetIpTraffic(
        long packetsIn,
        long packetsOut,
        long bytesIn,
        long bytesOut,
        long malformed,
        long oversized,
        long hostile,
        long unheard,
        long capped,
        long failures) {}
