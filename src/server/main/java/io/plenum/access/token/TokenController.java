package io.plenum.access.token;

import io.plenum.access.Area;
import io.plenum.access.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of whoever asks; the screen has those of all for administrators. */
@RestController
@RequestMapping("/api/v1/tokens")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class TokenController {

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param site key of the only site it is for, null for all of them
     * @param system the only system it is for: {@code hvac}, {@code lighting}, {@code security}, {@code energy} or
     *     {@code transport}; null for all of them
     */
    @Schema(name = "TokenRequest")
    record TokenRequest(
            @NotNull String name,
            @NotNull Role ceiling,
            @NotNull Instant expires,
            @Nullable String site,
            @Nullable String system) {}

    record TokenList(List<ApiToken> items) {}

    @GetMapping
    TokenList list() {
        return new TokenList(tokens.own());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewToken create(@Valid @RequestBody TokenRequest wanted) {
        return tokens.create(
                wanted.name(), wanted.ceiling(), new Area(wanted.site(), wanted.system()), wanted.expires());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(id);
    }
}
