package io.plenum.inbox.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.notify.push.PushDevice;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import java.util.List;

/**
 * Devices that messages are pushed to. Only the browser knows whether it can be one of them: its part is in {@code push-device.ts}, and so is
 * the press of the button, for browsers ask for permission only then.
 */
@Tag("plenum-push-device")
class PushDeviceList extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> STATES =
            List.of("insecure", "unsupported", "home-screen", "denied", "off", "on", "failed");

    private final transient ReachServices services;
    private final Div list = new Div();
    private final Paragraph state = new Paragraph();
    private final Button add = new Button();

    PushDeviceList(ReachServices services) {
        this.services = services;
        add.setText(getTranslation("reach.push.add"));
        add.setVisible(false);
        getElement().setProperty("key", services.devices().publicKey());
        add.getElement().executeJs("this.addEventListener('click', () => $0.subscribe())", getElement());
        add(new H3(getTranslation("reach.push")), list, state, add);
        refresh();
        addAttachListener(attached -> getElement().executeJs("this.report()"));
    }

    /** How it stands with this browser. */
    @ClientCallable
    private void report(String now) {
        if (STATES.contains(now)) {
            state.setText(getTranslation("reach.push." + now));
            add.setVisible("off".equals(now)
                    || "on".equals(now) && services.devices().own().isEmpty());
        }
    }

    @ClientCallable
    private void added(String name, String endpoint, String publicKey, String auth) {
        guarded(() -> services.devices().add(name, endpoint, publicKey, auth));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<PushDevice> devices = services.devices().own();
        if (devices.isEmpty()) {
            list.add(new Paragraph(getTranslation("reach.push.none")));
            return;
        }
        PlainTable table = new PlainTable("reach.push.device", "reach.push.reached", "reach.push.actions");
        devices.forEach(device -> table.row(new Span(device.name()), new Span(told(device)), actions(device)));
        list.add(table);
    }

    private String told(PushDevice device) {
        String last = device.reached() == null
                ? getTranslation("reach.push.never", DateTimeText.text(device.added(), services.displays()))
                : DateTimeText.text(device.reached(), services.displays());
        String problem =
                device.problem().isEmpty() ? "" : " · " + getTranslation("reach.push.problem", device.problem());
        String dropped = device.dropped() == 0 ? "" : " · " + getTranslation("reach.push.dropped", device.dropped());
        return last + problem + dropped;
    }

    private Div actions(PushDevice device) {
        Button test = new Button(getTranslation("reach.test"), click -> {
            guarded(() -> services.devices()
                    .test(device.id(), getTranslation("reach.test.title"), getTranslation("reach.test.text")));
            Notification.show(getTranslation("reach.test.sent"));
        });
        Button remove = new Button(getTranslation("reach.push.remove"), click -> {
            guarded(() -> services.devices().remove(device.id()));
            refresh();
            getElement().executeJs("this.report()");
        });
        test.setAriaLabel(getTranslation("reach.test") + ": " + device.name());
        remove.setAriaLabel(getTranslation("reach.push.remove") + ": " + device.name());
        Div actions = new Div(test, remove);
        actions.addClassName("plenum-links");
        return actions;
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem refused) {
            Notification.show(getTranslation(refused.text(), refused.arguments()));
        }
    }
}
