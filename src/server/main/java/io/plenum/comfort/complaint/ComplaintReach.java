package io.plenum.comfort.complaint;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.twin.PointRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose complaints are whose: the rooms in reach decide, and of what was measured the points in reach. */
@Component
class ComplaintReach {

    private final SiteAccess models;
    private final CurrentUser user;

    ComplaintReach(SiteAccess models, CurrentUser user) {
        this.models = models;
        this.user = user;
    }

    String name() {
        return user.name();
    }

    /** Keys of the rooms within reach; null where all are, also those that are gone. */
    @Nullable
    Set<String> spaces() {
        return user.may(Role.VIEWER)
                ? null
                : models.visible().spaces().stream().map(Space::key).collect(Collectors.toSet());
    }

    boolean knows(String space) {
        return models.visible().space(space) != null;
    }

    /** Key of a known room's site. */
    String site(String space) {
        return Objects.requireNonNull(models.visible().siteOf(space)).key();
    }

    boolean sees(Complaint complaint) {
        return user.may(Role.VIEWER) || knows(complaint.space());
    }

    boolean mayAnswer(String space) {
        return user.may(Role.TECHNICIAN) || models.within(Role.TECHNICIAN).space(space) != null;
    }

    /** @throws AccessDeniedException where the role does not suffice there */
    void demandAnswering(String space) {
        if (!mayAnswer(space)) {
            throw new AccessDeniedException("Not with this role here");
        }
    }

    /** The complaint as whoever is at work may see it. */
    Complaint shown(Complaint complaint) {
        boolean named = mayAnswer(complaint.space()) || Objects.equals(name(), complaint.createdBy());
        return complaint.withCreatedBy(named ? complaint.createdBy() : null).withMeasured(visible(complaint));
    }

    private Map<RoomQuantity, Double> visible(Complaint complaint) {
        SiteModel model = models.visible();
        Space space = model.space(complaint.space());
        Map<RoomQuantity, Double> found = new EnumMap<>(RoomQuantity.class);
        complaint.measured().forEach((measure, value) -> {
            PointRole role = measure.role();
            boolean seen = space != null && (role == null || role.of(model, space) != null);
            if (user.may(Role.VIEWER) || seen) {
                found.put(measure, value);
            }
        });
        return found;
    }
}
