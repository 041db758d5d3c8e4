package io.plenum.gateway.ui;

import com.vaadin.flow.component.Component;
import io.plenum.gateway.GatewayBuffer;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.overview.GatewayCondition;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import io.plenum.link.Problem;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gateways in words. */
class GatewayTexts {

    /** A gateway asks for the next certificate a month before the end; with less than that left it could not. */
    private static final Duration CERTIFICATE_ENDING = Duration.ofDays(21);

    /** As fine as the difference is shown. */
    private static final Duration UNNOTICED = Duration.ofMillis(100);

    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private static final long MEGABYTE = 1_000_000;
    private static final double MILLIS_OF_SECOND = 1000;

    private final Component page;
    private final Displays displays;
    private final Clock clock;

    GatewayTexts(Component page, Displays displays, Clock clock) {
        this.page = page;
        this.displays = displays;
        this.clock = clock;
    }

    private String text(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }

    String time(Instant instant) {
        return DateTimeText.text(instant, displays);
    }

    private String number(Number value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(
                page.getUI().map(ui -> ui.getLocale()).orElseThrow());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    String state(GatewayOverview gateway) {
        Instant since = gateway.since();
        String when = since == null ? "" : time(since);
        Revocation revocation = gateway.revocation();
        return switch (gateway.condition()) {
            case CONNECTED -> "● " + text("gateway.state.connected", when);
            case RECONNECTING -> "◌ " + text("gateway.state.reconnecting", when);
            case SILENT -> "✕ " + text("gateway.state.silent", when) + lastReport(gateway);
            case NEVER_SEEN -> "◌ " + text("gateway.state.never");
            case REVOKED -> "– " + text("gateway.state.revoked", revocation == null ? "" : time(revocation.at()));
        };
    }

    /** Figures of one that is away must not be taken for today's. */
    private String lastReport(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        return status == null || status.reported() == null ? "" : ". " + text("gateway.state.last-report");
    }

    static String style(GatewayCondition condition) {
        return switch (condition) {
            case CONNECTED -> "plenum-good";
            case RECONNECTING, NEVER_SEEN -> "plenum-stale";
            case SILENT -> "plenum-alarm";
            case REVOKED -> "plenum-soft";
        };
    }

    String place(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        String address = status == null ? "" : status.address();
        if (gateway.local()) {
            return text("gateway.place.local");
        }
        return address.isEmpty() ? text("gateway.place.elsewhere") : text("gateway.place.address", address);
    }

    String kinds(GatewayOverview gateway) {
        return gateway.kinds().stream()
                .map(kind -> text("connector.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    String version(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        return status == null || status.protocol() == 0
                ? gateway.version()
                : text("gateway.version", gateway.version(), status.protocol());
    }

    /** What has just come in and is not acknowledged yet is no backlog. */
    private boolean isUnderWay(GatewayOverview gateway, GatewayBuffer buffer) {
        Instant oldest = buffer.oldest();
        boolean young = oldest != null && oldest.plus(UNDER_WAY).isAfter(clock.instant());
        return buffer.batches() == 0 || (gateway.condition() == GatewayCondition.CONNECTED && young);
    }

    String backlog(GatewayOverview gateway) {
        GatewayBuffer buffer = gateway.buffer();
        String amount = isUnderWay(gateway, buffer)
                ? text("gateway.backlog.none")
                : text(
                        gateway.condition() == GatewayCondition.CONNECTED
                                ? "gateway.backlog.draining"
                                : "gateway.backlog.waiting",
                        number(buffer.batches(), 0),
                        megabytes(buffer.bytes()),
                        buffer.oldest() == null ? "–" : time(buffer.oldest()));
        return switch (buffer.state()) {
            case UNKNOWN -> "";
            case READY -> amount;
            case FULL -> text("gateway.backlog.full", megabytes(buffer.capacityBytes())) + " " + amount;
            case DISK_FULL -> text("gateway.backlog.disk-full") + " " + amount;
            case BROKEN -> text("gateway.backlog.broken");
        };
    }

    private String megabytes(long bytes) {
        return text("gateway.megabytes", number((double) bytes / MEGABYTE, bytes < 100 * MEGABYTE ? 1 : 0));
    }

    String lost(GatewayOverview gateway) {
        GatewayBuffer buffer = gateway.buffer();
        if (buffer.state() == GatewayBuffer.State.UNKNOWN) {
            return "";
        }
        return buffer.dropped() == 0
                ? text("gateway.lost.none")
                : text("gateway.lost.some", number(buffer.dropped(), 0));
    }

    String clock(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        Duration difference = status == null ? null : status.clockDifference();
        if (difference == null) {
            return "";
        }
        if (difference.abs().compareTo(UNNOTICED) < 0) {
            return text("gateway.clock.same");
        }
        String seconds = number(difference.abs().toMillis() / MILLIS_OF_SECOND, 1);
        String words = text(difference.isNegative() ? "gateway.clock.behind" : "gateway.clock.ahead", seconds);
        return gateway.clockIsWrong() ? text("gateway.clock.wrong", words) : words;
    }

    String certificate(GatewayOverview gateway) {
        IssuedCertificate certificate = gateway.certificate();
        if (certificate == null || gateway.condition() == GatewayCondition.REVOKED) {
            return "";
        }
        String until = time(certificate.until());
        if (!certificate.until().isAfter(clock.instant())) {
            return text("gateway.certificate.ended", until);
        }
        return text(certificateIsEnding(gateway) ? "gateway.certificate.ending" : "gateway.certificate.until", until);
    }

    boolean certificateIsEnding(GatewayOverview gateway) {
        IssuedCertificate certificate = gateway.certificate();
        return certificate != null
                && certificate.until().minus(CERTIFICATE_ENDING).isBefore(clock.instant());
    }

    String revocation(GatewayOverview gateway) {
        Revocation revocation = gateway.revocation();
        return revocation == null ? "" : text("gateway.revoked", revocation.by(), revocation.reason());
    }

    String process(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        if (status == null || status.heapBytes() == 0) {
            return "";
        }
        String memory = text("gateway.process.memory", megabytes(status.heapBytes()));
        return status.restarts() == 0
                ? memory
                : memory + ", " + text("gateway.process.restarts", number(status.restarts(), 0));
    }

    String refused(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        return status == null || status.refusedSamples() == 0
                ? ""
                : text("gateway.refused", number(status.refusedSamples(), 0));
    }

    String network(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        if (status == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (status.packetsRefused() > 0) {
            parts.add(text("gateway.network.packets", number(status.packetsRefused(), 0)));
        }
        if (status.eventsDropped() > 0) {
            parts.add(text("gateway.network.events", number(status.eventsDropped(), 0)));
        }
        return String.join("; ", parts);
    }

    String error(GatewayOverview gateway) {
        GatewayStatus status = gateway.status();
        @Nullable Problem problem = status == null ? null : status.lastError();
        return problem == null
                ? ""
                : text(problem.messageKey(), problem.arguments().toArray());
    }
}
