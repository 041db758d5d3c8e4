package io.plenum.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Gives the inline script with which a page of the framework starts a word that only this answer has, so that the policy of the page
 * need not allow any other inline script.
 */
@Component
class ScriptNonce implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "io.plenum.access.NONCE";

    /** The same for all of a request. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String nonce = Secret.next();
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
                page.getDocument().select("script").attr("nonce", of(request.getHttpServletRequest()));
            }
        });
    }
}
