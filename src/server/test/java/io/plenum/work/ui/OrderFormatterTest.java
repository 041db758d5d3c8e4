package io.plenum.work.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.site.SiteModel;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrigin;
import io.plenum.work.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OrderFormatterTest {

    /** Two in the morning of the fourth in London is still the third in New York: what is due there on the third is in time. */
    @Test
    void anOrderIsLateByTheDayOfItsOwnBuilding() {
        Instant now = Instant.parse("2026-03-04T02:00:00Z");
        SiteModel model = mock();
        when(model.zoneOf("pier-fan")).thenReturn(ZoneId.of("America/New_York"));
        when(model.zoneOf("london-fan")).thenReturn(ZoneId.of("Europe/London"));
        assertThat(order("pier-fan").isLate(OrderFormatter.today(order("pier-fan"), model, now)))
                .isFalse();
        assertThat(order("london-fan").isLate(OrderFormatter.today(order("london-fan"), model, now)))
                .isTrue();
    }

    private static WorkOrder order(String place) {
        return new WorkOrder(
                1,
                "Belt",
                "",
                mock(WorkOrigin.class),
                place,
                WorkState.OPEN,
                null,
                LocalDate.of(2026, 3, 3),
                null,
                Instant.EPOCH,
                "somebody",
                null,
                "");
    }
}
