package io.plenum.command.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.plenum.access.Role;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says in the header whether anything may be written at all, and switches it for those who may. */
@Configuration(proxyBeanMethods = false)
class ReadOnlyChip {

    @Bean
    @Order(3)
    HeaderItem readOnlySwitch(CommandViewContext context) {
        return () -> new SwitchChip(context);
    }

    private static final class SwitchChip extends NativeButton {

        private static final long serialVersionUID = 1L;

        private final transient CommandViewContext context;
        private String shown = "";

        SwitchChip(CommandViewContext context) {
            this.context = context;
            addClassNames("plenum-chip", "plenum-read-only");
            addClickListener(click -> new ReadOnlyDialog(context, this::refresh).open());
            Polling.whileShown(this, this::refresh);
        }

        /** Nobody needs to see that writing is possible who may not write. */
        private void refresh() {
            boolean on = context.policy().readOnly();
            setVisible(on || context.mayAnywhere(Role.OPERATOR));
            String words = ReadOnlyWords.brief(context);
            if (words.equals(shown)) {
                return;
            }
            shown = words;
            Span wide = new Span(words);
            wide.addClassName("plenum-wide");
            Span narrow = new Span(on ? "⊘" : "✎");
            narrow.addClassName("plenum-narrow");
            removeAll();
            add(wide, narrow);
            getElement().setAttribute("aria-label", words);
            getElement().setAttribute("title", ReadOnlyWords.full(context));
            setClassName("on", on);
        }
    }
}
