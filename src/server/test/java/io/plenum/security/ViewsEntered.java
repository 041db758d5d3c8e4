package io.plenum.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Writes down which views the server lets people into. It listens after the access control, which does not call the later
 * listeners once it has refused; so a view that then says "no such alarm" counts as entered and a refused one does not.
 */
@TestConfiguration
class ViewsEntered implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final List<Class<?>> entered = new CopyOnWriteArrayList<>();

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(page -> page.getUI().addBeforeEnterListener(new Last()));
    }

    void forget() {
        entered.clear();
    }

    /** In the order in which they were entered, since {@link #forget}. */
    List<Class<?>> entered() {
        return List.copyOf(entered);
    }

    @ListenerPriority(-1_000_000)
    private final class Last implements BeforeEnterListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            entered.add(event.getNavigationTarget());
        }
    }
}
