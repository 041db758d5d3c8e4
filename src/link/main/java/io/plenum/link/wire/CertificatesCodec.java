package io.plenum.link.wire;

import io.plenum.link.CertificateEntry;
import io.plenum.link.proto.Certificate;
import io.plenum.link.proto.Certificates;
import java.util.List;

/** Certificates of controllers and servers that a gateway has met. */
public final class CertificatesCodec {

    private CertificatesCodec() {}

    public static Certificates write(List<CertificateEntry> entries) {
        Certificates.Builder message = Certificates.newBuilder();
        entries.forEach(each -> message.addCertificate(Certificate.newBuilder()
                .setThumbprint(each.thumbprint())
                .setSubject(each.subject())
                .setValidUntil(each.validUntil())
                .setApplication(each.application())
                .setTrusted(each.trusted())));
        return message.build();
    }

    public static List<CertificateEntry> read(Certificates message) {
        return message.getCertificateList().stream()
                .map(each -> new CertificateEntry(
                        each.getThumbprint(),
                        each.getSubject(),
                        each.getValidUntil(),
                        each.getApplication(),
                        each.getTrusted()))
                .toList();
    }
}
