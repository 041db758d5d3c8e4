package io.plenum.command.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.uikit.SlowWork;
import java.io.Serializable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * Asks controllers beside the page, with the rights of whoever is signed in. While the component is shown its page looks each second
 * whether anything has changed: who has ordered something waits for its outcome.
 */
public final class ControllerWork implements Serializable {

    private static final long serialVersionUID = 1L;

    /** ms. */
    private static final int OFTEN = 1000;

    private final Component owner;
    private final SlowWork work = new SlowWork();
    private int usual;

    public ControllerWork(Component owner) {
        this.owner = owner;
        owner.addAttachListener(attached -> {
            usual = attached.getUI().getPollInterval();
            attached.getUI().setPollInterval(OFTEN);
        });
        owner.addDetachListener(detached -> detached.getUI().setPollInterval(usual));
    }

    /**
     * @param waiting is run where it takes a while
     * @param done gets the answer; null where it failed, which is logged. Not run where the component is gone by then.
     */
    public <T> void start(UI ui, Callable<T> question, Runnable waiting, SerializableConsumer<@Nullable T> done) {
        work.start(ui, new DelegatingSecurityContextCallable<>(question), waiting, answer -> {
            if (owner.isAttached()) {
                done.accept(answer);
            } else {
                ui.setPollInterval(usual);
            }
        });
    }
}
