package io.plenum.gateway;

import io.plenum.link.command.LeaseReport;
import java.util.List;

/**
 * A gateway has reported of leases. Published on the thread that takes its reports; they are acknowledged to the gateway once the listeners
 * have returned, so that a report is stored before it counts as delivered. A listener that throws has it sent again. The same report may
 * come more than once.
 *
 * @param gateway its name
 */
public record LeaseReported(String gateway, List<LeaseReport> reports) {}
