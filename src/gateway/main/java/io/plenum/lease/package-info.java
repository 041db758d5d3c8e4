/**
 * Leases of commands: what the server has had written at a controller is released at its end by the gateway itself, whatever has become of
 * the server, of the link or of this process. The only caller of {@link io.plenum.link.command.CommandWriter}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"point", "point :: *", "link", "link :: command", "link :: wire", "link :: proto"})
package io.plenum.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
