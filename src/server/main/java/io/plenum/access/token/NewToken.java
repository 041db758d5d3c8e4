package io.plenum.access.token;

/** @param secret to be shown once: the server keeps its hash only */
public record NewToken(ApiToken token, String secret) {

    @Override
    public String toString() {
        return "NewToken[" + token.id() + "]";
    }
}
