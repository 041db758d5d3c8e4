package io.plenum.dashboard;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import io.plenum.work.photo.Photos;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures of dashboards, for whoever sees the dashboard; added by whoever may change it. */
@Service
public class DashboardPictures {

    /** Bytes of the largest upload. */
    public static final int LARGEST = Photos.LARGEST;

    private static final int MOST = 20;

    private final PictureStore store;
    private final Dashboards dashboards;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DashboardPictures(
            PictureStore store, Dashboards dashboards, CurrentUser user, Audit audit, TransactionTemplate transaction) {
        this.store = store;
        this.dashboards = dashboards;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A JPEG. */
    public byte[] content(long dashboard, long id) {
        byte[] content = store.content(dashboards.one(dashboard).id(), id);
        if (content == null) {
            throw RequestProblem.notFound(dashboard + "/" + id);
        }
        return content;
    }

    /**
     * Known by its bytes, whatever it is called, and drawn anew, so that it is a picture and nothing else. No transaction, and so no
     * connection, waits for that.
     *
     * @param upload a JPEG, PNG or WebP of at most {@link #LARGEST} bytes; drawings (SVG) are refused
     * @return its number, for a card
     */
    public long add(long dashboard, byte[] upload) {
        demandRoom(dashboard);
        byte[] jpeg = Photos.redraw(upload);
        return RequestProblem.present("picture", transaction.execute(status -> {
            demandRoom(dashboard);
            long id = store.add(dashboard, jpeg, user.name());
            audit.changed(
                    "dashboard picture added",
                    "dashboard",
                    Long.toString(dashboard),
                    null,
                    Map.of("picture", id, "bytes", jpeg.length));
            return id;
        }));
    }

    private void demandRoom(long dashboard) {
        if (!dashboards.mayChange(dashboards.one(dashboard))) {
            throw new AccessDeniedException("Not with this role");
        }
        if (store.of(dashboard).size() >= MOST) {
            throw RequestProblem.of("picture", "dashboard.problem.pictures", MOST);
        }
    }
}
