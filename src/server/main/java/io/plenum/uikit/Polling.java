package io.plenum.uikit;

import com.vaadin.flow.component.Component;

/** Looks again at what a component shows, each time that its browser asks whether anything is new. */
public final class Polling {

    private Polling() {}

    /**
     * Refreshes a component when it comes on a page and every five seconds until it leaves it. Polling ends with the component:
     * the browser's window would else keep every page that was ever visited, and refresh it.
     *
     * @param refresh called on the thread of the component's UI
     */
    public static void whileShown(Component component, Runnable refresh) {
        component.addAttachListener(attached -> {
            refresh.run();
            var polling = attached.getUI().addPollListener(poll -> refresh.run());
            component.addDetachListener(detached -> {
                polling.remove();
                detached.unregisterListener();
            });
        });
    }
}
