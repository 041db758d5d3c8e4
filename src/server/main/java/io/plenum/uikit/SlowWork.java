package io.plenum.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a page asks for may take seconds: it is done beside the page, which says meanwhile that it is being done. Only the latest
 * request has anything to say. Quick work is shown at once. Only for use on a UI's thread; the work itself knows no user and no UI.
 */
public final class SlowWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(SlowWork.class);
    /** Below this nobody sees that they wait. */
    private static final Duration SOON = Duration.ofMillis(150);

    /** How often (ms) the page asks meanwhile. */
    private static final int QUICK = 300;

    private int latest;
    private @Nullable Integer usual;

    /**
     * @param waiting is run where the work takes a while
     * @param done gets what was made, null where it failed, which is logged
     */
    public <T> void start(UI ui, Callable<T> work, Runnable waiting, SerializableConsumer<@Nullable T> done) {
        int mine = ++latest;
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofVirtual().name("page-work").start(task);
        if (soon(task)) {
            done.accept(result(task));
            return;
        }
        hurry(ui);
        waiting.run();
        Thread.ofVirtual().name("page-work-done").start(() -> {
            join(thread);
            publish(ui, mine, () -> done.accept(result(task)));
        });
    }

    private static boolean soon(FutureTask<?> task) {
        try {
            task.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> @Nullable T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            log.warn("A page could not be made", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** Not before the page is whole: its layout sets the usual pace while it is put together. */
    private void hurry(UI ui) {
        ui.beforeClientResponse(ui, context -> {
            if (usual == null) {
                usual = ui.getPollInterval();
                ui.setPollInterval(QUICK);
            }
        });
    }

    private void calm(UI ui) {
        if (usual != null) {
            ui.setPollInterval(usual);
            usual = null;
        }
    }

    /** Nothing is sent to a page that is gone. */
    private void publish(UI ui, int mine, Runnable update) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (latest == mine) {
                    calm(ui);
                    update.run();
                }
            });
        }
    }
}
