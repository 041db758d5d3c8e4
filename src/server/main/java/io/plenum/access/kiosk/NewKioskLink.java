package io.plenum.access.kiosk;

/** @param link to be shown once: the server keeps the hash of its secret only; begins with a slash where no public address is set */
public record NewKioskLink(KioskLink kiosk, String link) {

    @Override
    public String toString() {
        return "NewKioskLink[" + kiosk.id() + "]";
    }
}
