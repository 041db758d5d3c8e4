package io.plenum.site.rest;

import io.plenum.site.importing.SiteArchive;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;

/** The file in a request, which is no larger than one on the page may be. */
final class UploadBody {

    private UploadBody() {}

    /** @throws RequestProblem where it is larger */
    static byte[] read(InputStream body) throws IOException {
        byte[] content = body.readNBytes(SiteArchive.LARGEST_UPLOAD + 1);
        if (content.length > SiteArchive.LARGEST_UPLOAD) {
            throw RequestProblem.of("body", "site.rest.too-large", SiteArchive.LARGEST_UPLOAD >> 20);
        }
        return content;
    }
}
