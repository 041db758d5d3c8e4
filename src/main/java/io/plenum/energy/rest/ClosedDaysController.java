package io.plenum.energy.rest;

import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.calendar.ClosedPeriod;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Days on which the building is closed. */
@RestController
class ClosedDaysController {

    private final ClosedCalendar calendar;

    ClosedDaysController(ClosedCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param periods by date; {@code to} is the last day and may be left out where it is one day */
    record ClosedBook(@Nullable List<ClosedPeriod> periods) {}

    @GetMapping("/api/v1/energy/closed-days")
    @PreAuthorize("hasRole('VIEWER')")
    ClosedBook closed() {
        return new ClosedBook(calendar.periods());
    }

    /** Replaces all of them. */
    @PutMapping("/api/v1/energy/closed-days")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ClosedBook save(@RequestBody ClosedBook book) {
        List<ClosedPeriod> periods = book.periods();
        if (periods == null) {
            throw RequestProblem.of("periods", "web.expected.present");
        }
        calendar.save(periods);
        return closed();
    }
}
