package io.plenum.modbus.poll;

import java.time.Duration;
import java.util.List;

/**
 * Points that one request reads.
 *
 * @param poll how often
 */
public record PollGroup(ReadRequest request, List<BoundRegister> registers, Duration poll) {}
