package io.plenum.notify.ui;

import com.vaadin.flow.i18n.I18NProvider;

/** Why a delivery has not arrived, in a sentence. */
final class DeliveryError {

    private static final String STATUS = "HTTP ";

    private DeliveryError() {}

    /** @param error as the log keeps it */
    static String words(String error) {
        if (error.startsWith(STATUS)) {
            return I18NProvider.translate("notify.webhooks.error.status", error.substring(STATUS.length()));
        }
        return switch (error) {
            case "notify.problem.webhook.host" -> I18NProvider.translate("notify.webhooks.error.host");
            case "switched off" -> I18NProvider.translate("notify.webhooks.error.off");
            case "ConnectException", "ClosedChannelException" ->
                I18NProvider.translate("notify.webhooks.error.connect");
            case "HttpTimeoutException", "HttpConnectTimeoutException" ->
                I18NProvider.translate("notify.webhooks.error.timeout");
            case "SSLHandshakeException", "SSLException" -> I18NProvider.translate("notify.webhooks.error.certificate");
            default ->
                error.startsWith("notify.problem.")
                        ? I18NProvider.translate(error)
                        : I18NProvider.translate("notify.webhooks.error.other", error);
        };
    }
}
