package io.plenum.web;

import java.io.IOException;

/** More came than is read of a request. */
class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes");
    }
}
