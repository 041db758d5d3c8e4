package io.plenum.command.dispatch;

import io.plenum.command.rule.OpenedPoints;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayCommands.PolicyStream;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.command.CommandPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives gateways what they may write: each when it has connected, all when it has changed. */
@Component
class PolicyPush {

    private final PolicyMemory policy;
    private final Gateways gateways;
    private final GatewayCommands commands;
    private final Map<String, Sent> sent = new HashMap<>();

    private record Sent(PolicyStream stream, OpenedPoints of) {}

    PolicyPush(PolicyMemory policy, Gateways gateways, GatewayCommands commands) {
        this.policy = policy;
        this.gateways = gateways;
        this.commands = commands;
    }

    /** @return those that have connected anew and know now what they may */
    synchronized List<String> push() {
        Set<String> names = gateways.all().stream().map(GatewayStatus::name).collect(Collectors.toSet());
        sent.keySet().retainAll(names);
        OpenedPoints now = policy.current();
        List<String> fresh = new ArrayList<>();
        for (String name : names) {
            PolicyStream stream = commands.policyStream(name);
            if (stream == null) {
                sent.remove(name);
            } else if (now != null) {
                push(name, stream, now, fresh);
            }
        }
        return fresh;
    }

    /** Tells those that knew what they may: at once, whatever else is being done for commands. All others get it by {@link #push}. */
    synchronized void changed() {
        OpenedPoints now = policy.current();
        if (now == null) {
            return;
        }
        Map.copyOf(sent).forEach((name, last) -> {
            if (last.stream().equals(commands.policyStream(name))) {
                sendWhereChanged(name, last, now);
            }
        });
    }

    /** Whether a gateway that is connected knows what it may write. */
    synchronized boolean isKnown(String gateway) {
        Sent last = sent.get(gateway);
        return last != null && last.stream().equals(commands.policyStream(gateway));
    }

    private void push(String name, PolicyStream stream, OpenedPoints now, List<String> fresh) {
        Sent before = sent.get(name);
        if (before == null || !before.stream().equals(stream)) {
            send(name, stream, now);
            fresh.add(name);
        } else {
            sendWhereChanged(name, before, now);
        }
    }

    private void sendWhereChanged(String name, Sent last, OpenedPoints now) {
        if (last.of().revision() != now.revision()) {
            send(name, last.stream(), now);
        }
    }

    private void send(String name, PolicyStream stream, OpenedPoints now) {
        stream.send(new CommandPolicy(now.revision(), now.readOnly(), now.of(name)));
        sent.put(name, new Sent(stream, now));
    }
}
