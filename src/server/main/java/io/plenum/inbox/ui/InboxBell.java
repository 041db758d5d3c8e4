package io.plenum.inbox.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says in the header how much is new for whoever is signed in, and opens the newest of it. Nothing new makes no noise. */
@Configuration(proxyBeanMethods = false)
class InboxBell {

    private static final String BELL =
            "<svg viewBox=\"0 0 24 24\"><path d=\"M6 17V11a6 6 0 0 1 12 0v6M4 17h16M10 20.5h4M12 3v2\"/></svg>";
    private static final String PANEL = "plenum-inbox-panel";

    @Bean
    @Order(10)
    HeaderItem notificationBell(InboxViewContext context) {
        return () -> new BellButton(context);
    }

    private static final class BellButton extends Div {

        private static final long serialVersionUID = 1L;

        private final transient InboxViewContext context;
        private final NativeButton button = new NativeButton();
        private final Span count = new Span();
        private final InboxPanel panel;
        private long shown = -1;

        BellButton(InboxViewContext context) {
            this.context = context;
            addClassName("plenum-bell");
            panel = new InboxPanel(context, this::refresh);
            panel.setId(PANEL);
            Span picture = new Span();
            picture.addClassName("plenum-nav-icon");
            picture.getElement().setAttribute("aria-hidden", "true");
            picture.getElement().setProperty("innerHTML", BELL);
            count.addClassName("count");
            count.getElement().setAttribute("aria-hidden", "true");
            button.addClassName("plenum-chip");
            button.add(picture, count);
            // The browser opens and closes it by itself: it also closes with Escape, and where one presses elsewhere.
            button.getElement().setAttribute("popovertarget", PANEL);
            add(button, panel);
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            var items = context.own();
            panel.show(items);
            long unread = items.stream().filter(item -> item.isNew()).count();
            if (unread == shown) {
                return;
            }
            shown = unread;
            String words = unread == 0 ? getTranslation("inbox.bell.none") : getTranslation("inbox.bell", unread);
            button.getElement().setAttribute("aria-label", words);
            button.getElement().setAttribute("title", words);
            button.setClassName("any", unread > 0);
            count.setText(unread > 99 ? "99+" : String.valueOf(unread));
            count.setVisible(unread > 0);
        }
    }
}
