package io.plenum.work;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Which orders are whose. Whoever holds a role in a part of the building only sees the orders there and those that are theirs; an
 * order for no place is for those who see everything.
 */
@Component
class OrderVisibility {

    private final SiteAccess models;
    private final CurrentUser user;

    OrderVisibility(SiteAccess models, CurrentUser user) {
        this.models = models;
        this.user = user;
    }

    /** Keys of the places within reach, null where all are. Rooms alone lead to nothing: they show where things are. */
    @Nullable
    Set<String> places() {
        return user.may(Role.VIEWER)
                ? null
                : models.visible().equipment().stream().map(Equipment::key).collect(Collectors.toSet());
    }

    /** Whose orders are theirs wherever they are; null where a token for a part of the building is at work. */
    @Nullable
    String person() {
        return user.narrowed() ? null : user.name();
    }

    boolean sees(WorkOrder order) {
        return user.may(Role.VIEWER) || isTheirs(order) || isWithin(Role.VIEWER, order.place());
    }

    /** @throws AccessDeniedException where the role does not suffice there */
    void demand(@Nullable WorkOrder order, @Nullable String place) {
        boolean own = order != null && isTheirs(order) && user.mayAnywhere(Role.TECHNICIAN);
        if (!own && !user.may(Role.TECHNICIAN) && !isWithin(Role.TECHNICIAN, place)) {
            throw new AccessDeniedException("Not with this role here");
        }
    }

    private boolean isTheirs(WorkOrder order) {
        String person = person();
        return person != null && Stream.of(order.assignee(), order.createdBy()).anyMatch(person::equals);
    }

    private boolean isWithin(Role role, @Nullable String place) {
        SiteModel model = models.within(role);
        return place != null && model.equipment(place) != null;
    }
}
