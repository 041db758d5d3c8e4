package io.plenum.connector.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.link.ConnectorException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks before something is done about a certificate, has the gateway do it on a thread of its own, and notes who has decided. */
record CertificateActions(Audit audit, CurrentUser user, Runnable refresh) {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateActions.class);

    /** What the gateway is asked to do; false where there is no such certificate any more. */
    interface Order {
        boolean done() throws ConnectorException;
    }

    /**
     * A button for it.
     *
     * @param key of the words on the button; the question has the same with {@code -question}
     * @param action as the audit names it
     * @param detail which certificate
     */
    Button button(String key, String action, String detail, Order order) {
        Button button = new Button();
        button.setText(button.getTranslation(key));
        button.addClickListener(click -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(button.getTranslation(key + "-question"));
            dialog.setText(detail);
            dialog.setCancelable(true);
            dialog.setCancelText(button.getTranslation("connector.cancel"));
            dialog.setConfirmText(button.getTranslation(key));
            dialog.addConfirmListener(confirmed -> button.getUI().ifPresent(ui -> {
                button.setEnabled(false);
                run(button, ui, action, detail, order);
            }));
            dialog.open();
        });
        return button;
    }

    /** The thread that asks the gateway has no user; who has decided is noted before. */
    private void run(Button button, UI ui, String action, String detail, Order order) {
        String who = user.name();
        String address = user.address();
        Thread.ofVirtual().name("certificate").start(() -> {
            String failure = failure(who, address, action, detail, order);
            try {
                var unused = ui.access(() -> {
                    button.setEnabled(true);
                    if (!failure.isEmpty()) {
                        Notification.show(failure, 8000, Position.MIDDLE);
                    }
                    refresh.run();
                });
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before the gateway answered", closed);
            }
        });
    }

    /** Empty where nothing went wrong. */
    private String failure(String who, @Nullable String address, String action, String detail, Order order) {
        try {
            if (order.done()) {
                audit.record(who, address, action, detail);
            }
            return "";
        } catch (ConnectorException e) {
            LOG.warn("{} could not be done: {}", action, detail, e);
            return ConnectionTexts.problems(List.of(e.problem()));
        }
    }
}
