package io.plenum.offline.rest;

import io.plenum.access.CurrentUser;
import io.plenum.offline.ActionAnswer;
import io.plenum.offline.FloorValues;
import io.plenum.offline.KeptFloorValues;
import io.plenum.offline.OfflineAction;
import io.plenum.offline.OfflineActions;
import io.plenum.offline.OfflineBundle;
import io.plenum.offline.OfflineBundles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** What a device keeps for times without a network, and what was done on it meanwhile. */
@RestController
@RequestMapping("/api/v1/offline")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class OfflineController {

    private final OfflineBundles bundles;
    private final FloorValues floors;
    private final OfflineActions actions;
    private final CurrentUser user;
    private final JsonMapper json;

    OfflineController(
            OfflineBundles bundles, FloorValues floors, OfflineActions actions, CurrentUser user, JsonMapper json) {
        this.bundles = bundles;
        this.floors = floors;
        this.actions = actions;
        this.user = user;
        this.json = json;
    }

    /**
     * What a page of this server must send along with what it changes.
     *
     * @param person who is signed in: nothing is sent in another person's name
     * @param header its name; empty where nobody is signed in by a session, who needs none
     */
    record RequestToken(String person, String header, String token) {}

    /** @param floor keys of floors that were looked at on the device */
    @GetMapping("/bundle")
    @Nullable
    ResponseEntity<OfflineBundle> bundle(
            @RequestParam(defaultValue = "") @Size(max = 20) List<String> floor, WebRequest request) {
        OfflineBundle bundle = bundles.pack(floor);
        return request.checkNotModified(tag(bundle)) ? null : ResponseEntity.ok(bundle);
    }

    private String tag(OfflineBundle bundle) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(bundle));
            return '"' + HexFormat.of().formatHex(sum, 0, 16) + '"';
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    @GetMapping("/floors/{key}")
    KeptFloorValues floor(@PathVariable String key) {
        return floors.of(key);
    }

    @GetMapping("/token")
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    RequestToken token(HttpServletRequest request) {
        boolean session = request.getSession(false) != null;
        return session && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new RequestToken(user.name(), token.getHeaderName(), token.getToken())
                : new RequestToken(user.name(), "", "");
    }

    /** The same action sent again changes nothing and gets the same answer. */
    @PostMapping("/actions")
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    ActionAnswer act(@RequestBody ActionBody action) {
        return actions.take(action.action());
    }

    /**
     * As {@link #act}; the body is the picture itself, at most 2 MB.
     *
     * @param id made by the device
     * @param at when it was taken, by the device's clock
     * @param sent the device's clock now
     */
    @PostMapping("/photos")
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    ActionAnswer photo(
            @RequestParam UUID id,
            @RequestParam long order,
            @RequestParam Instant at,
            @RequestParam Instant sent,
            @RequestBody byte[] photo) {
        return actions.take(new OfflineAction.Photo(new OfflineAction.Sending(id, at, sent), order, photo));
    }
}
