package io.plenum.connector.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.link.Discovered;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One device that was found: what it is, where it is, and what could not be read of it. */
final class DiscoveredDevice extends Div {

    private static final long serialVersionUID = 1L;

    DiscoveredDevice(Discovered device) {
        Span name = new Span(device.name().isEmpty() ? device.address() : device.name() + " · " + device.address());
        Span facts = new Span(" " + facts(device));
        facts.addClassName("plenum-soft");
        add(new Div(name, facts));
        if (!device.problems().isEmpty()) {
            UnorderedList problems = new UnorderedList();
            problems.addClassName("plenum-alarm");
            device.problems()
                    .forEach(problem -> problems.add(new ListItem("▲ " + ConnectionTexts.problems(List.of(problem)))));
            add(problems);
        }
    }

    private String facts(Discovered device) {
        Discovered.Identity identity = device.identity();
        Discovered.Location place = device.location();
        String network = place.network() == null
                ? ""
                : getTranslation("connector.found.network", String.valueOf(place.network()), place.mac());
        return Stream.of(
                        identity.vendor(),
                        identity.model(),
                        identity.firmware(),
                        place.host(),
                        network,
                        getTranslation("connector.found.objects", device.items().size()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
