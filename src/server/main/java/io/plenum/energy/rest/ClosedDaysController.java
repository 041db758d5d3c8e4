package io.plenum.energy.rest;

import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.calendar.ClosedPeriod;
import io.plenum.site.RequestedSite;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Days on which a building is closed. */
@RestController
class ClosedDaysController {

    private final ClosedCalendar calendar;
    private final RequestedSite sites;

    ClosedDaysController(ClosedCalendar calendar, RequestedSite sites) {
        this.calendar = calendar;
        this.sites = sites;
    }

    /** @param periods by date; {@code to} is the last day and may be left out where it is one day */
    record ClosedBook(@Nullable List<ClosedPeriod> periods) {}

    @GetMapping("/api/v1/energy/closed-days")
    @PreAuthorize("hasRole('VIEWER')")
    ClosedBook closed(@RequestParam(required = false) @Nullable String site) {
        return new ClosedBook(calendar.periods(sites.of(site)));
    }

    /** Replaces all of a site. */
    @PutMapping("/api/v1/energy/closed-days")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ClosedBook save(@RequestBody ClosedBook book, @RequestParam(required = false) @Nullable String site) {
        List<ClosedPeriod> periods = book.periods();
        if (periods == null) {
            throw RequestProblem.of("periods", "web.expected.present");
        }
        calendar.save(sites.of(site), periods);
        return closed(site);
    }
}
