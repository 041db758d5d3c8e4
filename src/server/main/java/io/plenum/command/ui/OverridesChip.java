package io.plenum.command.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.OverrideState;
import io.plenum.command.notice.CommandNotices;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Says in the header, on every page, how many overrides of Plenum there are, and how many commands of whoever is signed in did not become
 * what they had ordered; leads to their page.
 */
@Configuration(proxyBeanMethods = false)
class OverridesChip {

    @Bean
    @Order(2)
    HeaderItem overridesInForce(OpenOverrides open, CommandNotices notices, CommandViewContext context) {
        return () -> new CountChip(open, notices, context);
    }

    private static final class CountChip extends Anchor {

        private static final long serialVersionUID = 1L;

        private final transient OpenOverrides open;
        private final transient CommandNotices notices;
        private final transient CommandViewContext context;
        private String shown = "";

        CountChip(OpenOverrides open, CommandNotices notices, CommandViewContext context) {
            super("overrides");
            this.open = open;
            this.notices = notices;
            this.context = context;
            addClassNames("plenum-chip", "plenum-override-chip");
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            var mine =
                    open.all().stream().filter(one -> context.sees(one.point())).toList();
            long waiting = mine.stream()
                    .filter(one -> one.state() == OverrideState.AWAITING_APPROVAL)
                    .map(one -> one.group())
                    .distinct()
                    .count();
            long held = mine.stream()
                    .filter(one -> one.state() != OverrideState.AWAITING_APPROVAL)
                    .count();
            show(held, waiting, notices.unseen(context.me()));
        }

        /** A phone has room for the numbers alone, and none for a nought. */
        private void show(long held, long waiting, int failed) {
            String now = held + " " + waiting + " " + failed;
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            removeAll();
            String words = getTranslation("operate.chip", held);
            String wait = (waiting == 0 ? "" : " · " + getTranslation("operate.chip.waiting", waiting))
                    + (failed == 0 ? "" : " · ▲ " + getTranslation("operate.chip.notices", failed));
            Span wide = new Span("◆ " + words + wait);
            wide.addClassName("plenum-wide");
            Span unseen = new Span(words + wait);
            unseen.addClassName("plenum-unseen");
            String brief = "◆ " + held + (waiting == 0 ? "" : " +" + waiting) + (failed == 0 ? "" : " ▲" + failed);
            Span narrow = new Span(new Text(brief + " "), unseen);
            narrow.addClassName("plenum-narrow");
            add(wide, narrow);
            setTitle(words + wait);
            setClassName("any", held + waiting + failed > 0);
        }
    }
}
