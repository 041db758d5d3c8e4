package io.plenum.trend.ui;

import com.vaadin.flow.component.html.Span;
import io.plenum.spool.SpoolStatus;
import io.plenum.trend.retention.HistoryStatus;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says in the header, on every page, when history cannot be kept or has to wait; not there while all is well. */
@Configuration(proxyBeanMethods = false)
class HistoryChip {

    @Bean
    @Order(2)
    HeaderItem historyHealth(HistoryStatus status) {
        return () -> new Chip(status);
    }

    private static final class Chip extends Span {

        private static final long serialVersionUID = 1L;

        private final transient HistoryStatus status;

        Chip(HistoryStatus status) {
            this.status = status;
            addClassName("plenum-chip");
            getElement().setAttribute("role", "status");
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            SpoolStatus spool = status.spool();
            boolean bad = spool.state() != SpoolStatus.State.READY;
            setVisible(bad || spool.batches() > 0);
            setClassName("bad", bad);
            setText(bad ? HistoryTexts.state(spool) : "◌ " + getTranslation("history.waits"));
        }
    }
}
