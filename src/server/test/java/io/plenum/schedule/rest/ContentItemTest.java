package io.plenum.schedule.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What comes over HTTP: whoever leaves a part out means that it stays. */
class ContentItemTest {

    private static final ScheduleException CALENDAR = new ScheduleException(null, "1/calendar,1", 5, List.of());
    private static final ScheduleException SUMMER = new ScheduleException(
            new DatePeriod.Range(LocalDate.of(2026, 8, 1), null), null, 12, List.of(at(6, ScheduledState.of("low"))));
    private static final ControllerSchedule PRESENT = new ControllerSchedule(
            "1/schedule,1",
            "",
            "",
            Collections.nCopies(7, List.of(at(6, ScheduledState.of(1)))),
            List.of(CALENDAR, SUMMER),
            null,
            ScheduledState.RELEASED,
            ScheduledState.RELEASED,
            15,
            List.of(),
            false,
            true);

    private static ScheduledValue at(int hour, ScheduledState state) {
        return new ScheduledValue(LocalTime.of(hour, 0), state);
    }

    private static ScheduleContent content(String json) {
        return JsonMapper.builder().build().readValue(json, ContentItem.class).content(PRESENT);
    }

    @Test
    void whatIsKeptIsKeptAsItIs() {
        ScheduleContent content = content("""
                {"exceptions": [{"keep": 1},
                  {"days": {"kind": "day", "date": "2026-12-24"}, "priority": 3, "values": [{"at": "00:00", "value": 0}]},
                  {"days": {"kind": "each-year", "from": "--10-03", "to": "--10-03"}, "values": [{"at": "08:00", "value": null}]},
                  {"keep": 0}]}""");
        assertThat(content)
                .isEqualTo(PRESENT.content()
                        .withExceptions(List.of(
                                SUMMER,
                                new ScheduleException(
                                        new DatePeriod.Pattern(new DatePattern(2026, 12, 24, 0)),
                                        null,
                                        3,
                                        List.of(at(0, ScheduledState.of(0)))),
                                new ScheduleException(
                                        new DatePeriod.Pattern(new DatePattern(0, 10, 3, 0)),
                                        null,
                                        10,
                                        List.of(at(8, ScheduledState.RELEASED))),
                                CALENDAR)));
        assertThat(content("{\"exceptions\": []}")).isEqualTo(PRESENT.content().withExceptions(List.of()));
        assertThat(content("{\"week\": [[]]}")).isEqualTo(PRESENT.content().withWeek(List.of(List.of())));
    }

    @Test
    void whatSaysNothingIsRefused() {
        for (String none : List.of(
                "{}",
                "{\"exceptions\": [null]}",
                "{\"exceptions\": [{}]}",
                "{\"exceptions\": [{\"keep\": 2}]}",
                "{\"exceptions\": [{\"days\": {\"kind\": \"closed\"}, \"values\": []}]}",
                "{\"exceptions\": [{\"days\": {\"kind\": \"day\", \"date\": \"2026-12-24\"}}]}",
                "{\"week\": [[{\"value\": 1}]]}")) {
            assertThatThrownBy(() -> content(none)).as(none).isInstanceOf(RequestProblem.class);
        }
    }
}
