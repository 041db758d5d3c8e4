package io.plenum.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What no other controller answers below {@code /api} is a mistake of the caller, not a page of the screen. */
@RestController
@PreAuthorize("hasRole('VIEWER')")
class UnknownApiPath {

    @RequestMapping("/api/**")
    void refuse() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing at this address of the API.");
    }
}
