package io.plenum.gateway.rest;

import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.enrolment.GatewayEditor;
import io.plenum.gateway.enrolment.IssuedCode;
import io.plenum.gateway.enrolment.LinkReach;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.gateway.overview.GatewayOverviews;
import io.plenum.link.Problem;
import io.plenum.web.ItemPage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gateways over HTTP: how they are, who may come in, and who may not any more. */
@RestController
@RequestMapping("/api/v1/gateways")
@PreAuthorize("hasRole('ENGINEER')")
class GatewayController {

    private final GatewayOverviews overviews;
    private final GatewayEditor editor;
    private final LinkReach reach;
    private final MessageSource messages;

    GatewayController(GatewayOverviews overviews, GatewayEditor editor, LinkReach reach, MessageSource messages) {
        this.overviews = overviews;
        this.editor = editor;
        this.reach = reach;
        this.messages = messages;
    }

    /**
     * For which gateway a code is wanted.
     *
     * @param name small letters, digits and hyphens, 40 at most
     * @param kind of the connections that it is to make: {@code bacnet}, {@code opcua}, {@code modbus}, {@code mqtt}
     * @param replaces whether it takes the place of the gateway of this name; false where it is left out
     */
    record CodeRequest(
            @NotBlank String name,
            @NotBlank String kind,
            @Nullable Boolean replaces) {}

    /**
     * A code that is shown once.
     *
     * @param command that starts the gateway where it is to work
     * @param reachable whether the port for gateways is open for other machines at all
     */
    record CodeView(String gateway, String kind, String code, Instant expires, String command, boolean reachable) {}

    /** Why something is done. */
    record Reason(@NotBlank String reason) {}

    @GetMapping
    ItemPage<GatewayView> gateways(Locale locale) {
        List<GatewayView> all = overviews.all().stream()
                .map(gateway -> GatewayView.of(gateway, lastError(gateway, locale)))
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    private @Nullable String lastError(GatewayOverview gateway, Locale locale) {
        GatewayStatus status = gateway.status();
        Problem problem = status == null ? null : status.lastError();
        return problem == null
                ? null
                : messages.getMessage(
                        problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), locale);
    }

    /** A one-time code that lets a gateway in within an hour. */
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.CREATED)
    CodeView issueCode(@RequestBody @Valid CodeRequest wanted) {
        IssuedCode code = editor.issueCode(wanted.name(), wanted.kind(), Boolean.TRUE.equals(wanted.replaces()));
        return new CodeView(
                code.gateway(), code.kind(), code.code(), code.expires(), reach.command(code), !reach.isHereOnly());
    }

    /** Its certificates are refused from now on, and its connection ends. */
    @PostMapping("/{name}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name, @RequestBody @Valid Reason reason) {
        editor.revoke(name, reason.reason());
    }

    /** Forgets a gateway that makes no connections any more. */
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, @RequestParam String reason) {
        editor.remove(name, reason);
    }
}
