package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import io.plenum.connector.GatewayConnections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Certificates of servers that somebody has decided to trust, those first that end first; open where one of them ends soon. */
class TrustedCertificates extends Details {

    private static final long serialVersionUID = 1L;

    private static final Duration AHEAD = Duration.ofDays(30);

    private final transient GatewayConnections connections;
    private final transient CertificateActions actions;
    private final transient Clock clock;

    TrustedCertificates(GatewayConnections connections, CertificateActions actions, Clock clock) {
        this.connections = connections;
        this.actions = actions;
        this.clock = clock;
        setVisible(false);
    }

    void show(List<MetCertificate> trusted) {
        removeAll();
        setVisible(!trusted.isEmpty());
        long ending = trusted.stream().filter(this::isEnding).count();
        setSummaryText(
                ending == 0
                        ? getTranslation("connector.certificates-trusted", trusted.size())
                        : getTranslation("connector.certificates-ending", trusted.size(), ending));
        setOpened(ending > 0);
        trusted.stream()
                .sorted(Comparator.comparing(one -> one.entry().validUntil()))
                .map(this::row)
                .forEach(this::add);
    }

    private boolean isEnding(MetCertificate one) {
        Instant end = one.end();
        return end != null && end.isBefore(clock.instant().plus(AHEAD));
    }

    private Component row(MetCertificate one) {
        Div facts = new Div(getTranslation(
                "connector.certificate-facts",
                one.entry().application(),
                MetCertificate.day(one.entry().validUntil())));
        facts.addClassName("plenum-soft");
        Div maker = new Div(getTranslation("connector.by-gateway", one.gateway()));
        maker.addClassName("plenum-soft");
        Div row = new Div(
                new Div(one.entry().subject()),
                facts,
                maker,
                new Code(MetCertificate.grouped(one.entry().thumbprint())));
        Instant end = one.end();
        if (end != null && isEnding(one)) {
            String words = end.isBefore(clock.instant()) ? "connector.certificate-ended" : "connector.certificate-ends";
            Div warning = new Div("▲ " + getTranslation(words));
            warning.addClassName("plenum-alarm");
            row.add(warning);
        }
        row.add(actions.control(
                "connector.certificate-distrust",
                "certificate distrusted",
                one.gateway(),
                one.entry().subject(),
                one.entry().thumbprint(),
                () -> connections.distrust(one.gateway(), one.entry().thumbprint())));
        return row;
    }
}
