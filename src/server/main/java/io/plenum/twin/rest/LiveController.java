package io.plenum.twin.rest;

import io.plenum.access.CurrentUser;
import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.twin.LiveFeed;
import io.plenum.twin.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A floor's live feed as server-sent events. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER') or hasAuthority('KIOSK')")
class LiveController {

    private static final Logger log = LoggerFactory.getLogger(LiveController.class);
    /** A feed ends after this time and the browser comes back; proxies and load balancers like that. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SiteAccess models;
    private final LiveFeed feed;
    private final CurrentUser user;
    private final Clock clock;

    LiveController(SiteAccess models, LiveFeed feed, CurrentUser user, Clock clock) {
        this.models = models;
        this.feed = feed;
        this.user = user;
        this.clock = clock;
    }

    /** Runs on a virtual thread for as long as the browser looks, and its user is welcome. */
    @GetMapping("/api/v1/floors/{key}/live")
    void live(@PathVariable String key, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        List<Point> points = FloorPoints.of(models.visible(), key);
        BooleanSupplier welcome = welcome(request.getSession(false));
        Viewer viewer = new Viewer();
        try (LiveFeed.Seat seat = feed.join(user.holder(), key, points, viewer)) {
            // An import between the first line and this one would have told nobody.
            if (!points.equals(models.visible().pointsOnFloor(key))) {
                seat.outdated();
            }
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            send(viewer, welcome, response);
        } catch (IOException gone) {
            log.debug("A viewer of {} has gone: {}", key, gone.getMessage());
        }
    }

    private void send(Viewer viewer, BooleanSupplier welcome, HttpServletResponse response)
            throws IOException, InterruptedException {
        Instant end = clock.instant().plus(LONGEST);
        while (!viewer.ended() && clock.instant().isBefore(end)) {
            byte[] message = viewer.next();
            if (!welcome.getAsBoolean()) {
                return;
            }
            if (message != null) {
                response.getOutputStream().write(message);
                response.flushBuffer();
            }
        }
    }

    private BooleanSupplier welcome(@Nullable HttpSession session) {
        BooleanSupplier still = user.stillAuthorized();
        return () -> still.getAsBoolean() && (session == null || isOpen(session));
    }

    /** Signing out ends the session while the feed still runs. */
    private static boolean isOpen(HttpSession session) {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
